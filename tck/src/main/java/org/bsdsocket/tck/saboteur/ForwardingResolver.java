package org.bsdsocket.tck.saboteur;

import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** A resolver that passes everything on to a good one: overridden by a saboteur where it lies. */
public abstract class ForwardingResolver implements Resolver {

    private final Resolver good;

    /** Stands before a good one. */
    protected ForwardingResolver(Resolver good) {
        this.good = good;
    }

    /** The good one. */
    protected final Resolver good() {
        return good;
    }

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException {
        return good.getaddrinfo(host, service, family, kind, protocol, flags);
    }

    @Override
    public Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException {
        return good.getnameinfo(address, flags);
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        return good.gethostname();
    }
}
