package org.bsdsocket.tck.tests.lookup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.jspecify.annotations.Nullable;

/** A database in which every host is the same one, or none is known: so that a test depends on no host of the machine. */
final class KnownHost extends ForwardingResolver {

    static final String HERE = "here";
    static final String ADDRESS = "192.0.2.1";

    private final @Nullable Host host;

    /** The addresses that somebody has looked up. */
    final List<Sockaddr> asked = new CopyOnWriteArrayList<>();

    KnownHost(Resolver good, @Nullable Host host) {
        super(good);
        this.host = host;
    }

    static Host named(String name, String... aliases) {
        return new Host(name, List.of(aliases), List.of());
    }

    @Override
    public byte[] gethostname() {
        return HERE.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] name, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException {
        return good().getaddrinfo(ADDRESS.getBytes(StandardCharsets.US_ASCII), service, family, kind, protocol, flags);
    }

    @Override
    public Host gethostbyname(byte[] name) throws ResolverException {
        return found();
    }

    @Override
    public Host gethostbyaddr(Sockaddr address) throws ResolverException {
        asked.add(address);
        return found();
    }

    private Host found() throws ResolverException {
        if (host == null) {
            throw new ResolverException(ResolverException.Kind.HOST, 1, "nobody is at home");
        }
        return host;
    }
}
