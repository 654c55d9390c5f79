package org.bsdsocket;

import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;

/** Network interfaces between their names, which users write, and their indices, which the system takes. */
final class InterfaceNames {

    private final Resolver resolver;

    InterfaceNames(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The index of the interface.
     *
     * @param address that the name is part of, for messages
     * @throws OSException ENODEV if there is none of that name
     */
    int index(String ifname, Address address) throws OSException {
        try {
            return (int) resolver.ifNametoindex(FileSystemEncoding.encode(ifname));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e, address);
        }
    }

    /** The same where no name stands for all interfaces. */
    int indexOrAll(String ifname, Address address) throws OSException {
        return ifname.isEmpty() ? 0 : index(ifname, address);
    }

    /** The name; empty for index 0, and for an interface that is gone. */
    String name(int index) {
        try {
            return index == 0 ? "" : FileSystemEncoding.decode(resolver.ifIndextoname(Integer.toUnsignedLong(index)));
        } catch (ErrnoException e) {
            return "";
        }
    }
}
