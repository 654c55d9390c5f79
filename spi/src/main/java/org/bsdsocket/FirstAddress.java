package org.bsdsocket;

import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** The lookup of host names in addresses: of a name's addresses the first is taken. */
final class FirstAddress {

    private final Resolver resolver;

    FirstAddress(Resolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The first address of the host, with port 0; null if it has none.
     *
     * @throws IllegalArgumentException for a NUL in the host, or a host without an IDNA form
     */
    @Nullable
    Sockaddr of(int family, String host, String call) throws OSException {
        byte[] name = HostNames.ofAddress(host, call);
        try {
            List<Resolver.Entry> found = resolver.getaddrinfo(name, null, family, 0, 0, 0);
            return found.isEmpty() ? null : found.get(0).address();
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "getaddrinfo", "the host " + PythonRepr.text(host) + " of " + call);
        }
    }

    static OSException unusable(String call, String host, String kind) {
        return new OSException(
                call + ": the host " + PythonRepr.text(host) + " has no " + kind + " address", null, null);
    }
}
