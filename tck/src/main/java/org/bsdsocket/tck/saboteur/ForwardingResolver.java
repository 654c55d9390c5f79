package org.bsdsocket.tck.saboteur;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    @Override
    public void sethostname(byte[] name) throws ErrnoException {
        good.sethostname(name);
    }

    @Override
    public Host gethostbyname(byte[] name) throws ErrnoException, ResolverException {
        return good.gethostbyname(name);
    }

    @Override
    public Host gethostbyaddr(Sockaddr address) throws ErrnoException, ResolverException {
        return good.gethostbyaddr(address);
    }

    @Override
    public OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
        return good.getservbyname(name, protocol);
    }

    @Override
    public Optional<String> getservbyport(int port, byte @Nullable [] protocol) throws ErrnoException {
        return good.getservbyport(port, protocol);
    }

    @Override
    public OptionalInt getprotobyname(byte[] name) throws ErrnoException {
        return good.getprotobyname(name);
    }

    @Override
    public List<Interface> ifNameindex() throws ErrnoException {
        return good.ifNameindex();
    }

    @Override
    public long ifNametoindex(byte[] name) throws ErrnoException {
        return good.ifNametoindex(name);
    }

    @Override
    public byte[] ifIndextoname(long index) throws ErrnoException {
        return good.ifIndextoname(index);
    }
}
