package org.bsdsocket.abi;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * A resolver that looks names up on platform threads for callers on virtual ones, a few at a time: the C library blocks, and
 * has no way not to. What asks nobody but the kernel is done at once.
 */
final class VirtualResolver implements Resolver {

    /** Each ends by itself, so that those who wait for their turn get it. */
    private static final int AT_ONCE = 16;

    private final Resolver resolver;
    private final Errands errands = new Errands();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    VirtualResolver(Resolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException {
        return onPlatformThread(() -> resolver.getaddrinfo(host, service, family, kind, protocol, flags));
    }

    @Override
    public Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException {
        return onPlatformThread(() -> resolver.getnameinfo(address, flags));
    }

    @Override
    public byte[] gethostname() throws ErrnoException {
        return resolver.gethostname();
    }

    @Override
    public void sethostname(byte[] name) throws ErrnoException {
        resolver.sethostname(name);
    }

    @Override
    public Host gethostbyname(byte[] name) throws ErrnoException, ResolverException {
        return onPlatformThread(() -> resolver.gethostbyname(name));
    }

    @Override
    public Host gethostbyaddr(Sockaddr address) throws ErrnoException, ResolverException {
        return onPlatformThread(() -> resolver.gethostbyaddr(address));
    }

    @Override
    public OptionalInt getservbyname(byte[] name, byte @Nullable [] protocol) throws ErrnoException {
        return inDatabase(() -> resolver.getservbyname(name, protocol));
    }

    @Override
    public Optional<String> getservbyport(int port, byte @Nullable [] protocol) throws ErrnoException {
        return inDatabase(() -> resolver.getservbyport(port, protocol));
    }

    @Override
    public OptionalInt getprotobyname(byte[] name) throws ErrnoException {
        return inDatabase(() -> resolver.getprotobyname(name));
    }

    @Override
    public List<Interface> ifNameindex() throws ErrnoException {
        return resolver.ifNameindex();
    }

    @Override
    public long ifNametoindex(byte[] name) throws ErrnoException {
        return resolver.ifNametoindex(name);
    }

    @Override
    public byte[] ifIndextoname(long index) throws ErrnoException {
        return resolver.ifIndextoname(index);
    }

    private interface Lookup<T> {
        T look() throws ErrnoException, ResolverException;
    }

    private <T> T inDatabase(Errands.Errand<T, ErrnoException> lookup) throws ErrnoException {
        return VirtualThreads.current() ? inTurn(lookup) : lookup.run();
    }

    private <T> T onPlatformThread(Lookup<T> lookup) throws ErrnoException, ResolverException {
        if (!VirtualThreads.current()) {
            return lookup.look();
        }
        try {
            return this.<T, Exception>inTurn(lookup::look);
        } catch (ErrnoException | ResolverException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError("a lookup fails in no other way", e);
        }
    }

    private <T, E extends Exception> T inTurn(Errands.Errand<T, E> lookup) throws E {
        turns.acquireUninterruptibly();
        try {
            return errands.run(lookup);
        } finally {
            turns.release();
        }
    }
}
