package org.bsdsocket;

import java.util.List;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;

/** The module's functions about network interfaces. */
final class InterfaceLookup {

    private static final long GREATEST = 0xffff_ffffL;

    private final Context context;
    private final Resolver resolver;

    InterfaceLookup(Context context) {
        this.context = context;
        this.resolver = context.resolver();
    }

    List<InterfaceInfo> ifNameindex() throws OSException {
        context.need(Capability.INTERFACES, "if_nameindex");
        try {
            return resolver.ifNameindex().stream()
                    .map(it -> new InterfaceInfo(it.index(), FileSystemEncoding.decode(it.name())))
                    .toList();
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    long ifNametoindex(String ifName) throws OSException {
        context.need(Capability.INTERFACES, "if_nametoindex");
        byte[] name = CNames.ofFile(ifName, "if_nametoindex", "name");
        try {
            return resolver.ifNametoindex(name);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    String ifIndextoname(long ifIndex) throws OSException {
        context.need(Capability.INTERFACES, "if_indextoname");
        if (ifIndex < 0 || ifIndex > GREATEST) {
            throw new IllegalArgumentException("if_indextoname: index is " + ifIndex + "; expected 0 to " + GREATEST);
        }
        try {
            return FileSystemEncoding.decode(resolver.ifIndextoname(ifIndex));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }
}
