package org.bsdsocket.nio;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/**
 * A socket on channels of the JDK.
 *
 * <p>The channels are always in non-blocking mode; a call that has to wait does so in a selector and tries again. So an
 * interrupt ends the wait and closes nothing. Whoever calls a method here has gone through {@link #enter} and catches what
 * the JDK throws.
 */
abstract class NioHandle implements Handle {

    final Context context;
    final Family family;

    private final Gate gate = new Gate();
    private final Waiters waiters = new Waiters(gate);

    final Ipv6Only ipv6Only;

    private volatile boolean blocking;

    NioHandle(Context context, Family family, boolean blocking) {
        this.context = context;
        this.family = family;
        this.blocking = blocking;
        this.ipv6Only = new Ipv6Only(context.errnos());
    }

    // ---- life

    final void enter(String call) throws ErrnoException {
        if (!gate.enter()) {
            throw errno("EBADF", call);
        }
    }

    final void leave() {
        gate.leave();
    }

    final void close() throws IOException, ErrnoException {
        if (!gate.close()) {
            throw errno("EBADF", "close");
        }
        waiters.wakeAll();
        gate.awaitEmpty();
        try {
            // A channel that a selector still knows would keep its descriptor.
            waiters.close();
        } finally {
            closeChannels();
        }
    }

    abstract void closeChannels() throws IOException;

    // ---- mode and waiting

    final boolean isBlocking() {
        return blocking;
    }

    final void setBlocking(boolean blocking) {
        this.blocking = blocking;
    }

    /** In blocking mode waits until it is worth trying again; in non-blocking mode says that it would block. */
    final void pause(SelectableChannel channel, int ops, String call) throws IOException, ErrnoException {
        if (!blocking) {
            throw errno("EAGAIN", call);
        }
        await(channel, ops, -1);
        checkUndisturbed(call);
    }

    final int await(SelectableChannel channel, int ops, long nanos) throws IOException {
        try {
            return waiters.await(channel, ops, nanos);
        } catch (ClosedChannelException e) {
            // Replaced by another channel in the meantime: whoever waits looks again which one it is.
            return 0;
        } catch (IllegalBlockingModeException e) {
            // Another thread is inside the one call that has to block: until it is out there is nothing to select on.
            LockSupport.parkNanos(1_000_000);
            return 0;
        }
    }

    final void forget(SelectableChannel channel) throws IOException {
        waiters.forget(channel);
    }

    final void checkUndisturbed(String call) throws ErrnoException {
        if (gate.isClosed()) {
            throw errno("EBADF", call);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw errno("EINTR", call);
        }
    }

    final int poll(int events, long nanos) throws IOException, ErrnoException {
        long start = System.nanoTime();
        for (; ; ) {
            int known = knownReady(events);
            if (known != 0) {
                return known;
            }
            long left = nanos < 0 ? -1 : Math.max(0, nanos - (System.nanoTime() - start));
            SelectableChannel channel = waitable();
            int ready = eventsReady(await(channel, interest(events), left), events);
            if (ready != 0) {
                return ready;
            }
            if (gate.isClosed()) {
                throw errno("EBADF", "poll");
            }
            if (left == 0) {
                return 0;
            }
            checkUndisturbed("poll");
        }
    }

    /** Events that hold without asking the system. */
    int knownReady(int events) throws IOException {
        return 0;
    }

    abstract SelectableChannel waitable();

    /** What a selector is to look for. */
    abstract int interest(int events);

    /** The events for what the selector found. */
    abstract int eventsReady(int ops, int events) throws IOException;

    static boolean wants(int events, int event) {
        return (events & event) != 0;
    }

    static int events(boolean readable, boolean writable, int wanted) {
        return ((readable ? SocketDriver.READABLE : 0) | (writable ? SocketDriver.WRITABLE : 0)) & wanted;
    }

    // ---- addresses and connections

    abstract void bind(Sockaddr address) throws IOException, ErrnoException;

    abstract void listen(int backlog) throws IOException, ErrnoException;

    abstract SocketDriver.Accepted accept() throws IOException, ErrnoException;

    abstract void connect(Sockaddr address) throws IOException, ErrnoException;

    abstract Sockaddr getsockname() throws IOException;

    /** Whether an IPv6 socket has a port. */
    final boolean isBound() throws IOException {
        return getsockname() instanceof Sockaddr.Inet6 name && name.port() != 0;
    }

    /** Before a call that gives every address to a socket that has none. */
    final void checkOneAddress() throws IOException {
        if (ipv6Only.isOn() && !isBound()) {
            throw Ipv6Only.everyAddress();
        }
    }

    abstract Sockaddr getpeername() throws IOException, ErrnoException;

    abstract void shutdown(boolean reading, boolean writing) throws IOException, ErrnoException;

    // ---- data

    abstract int recv(ByteBuffer buffer) throws IOException, ErrnoException;

    abstract SocketDriver.ReceivedFrom recvfrom(ByteBuffer buffer) throws IOException, ErrnoException;

    abstract int send(ByteBuffer buffer) throws IOException, ErrnoException;

    abstract int sendto(ByteBuffer buffer, Sockaddr address) throws IOException, ErrnoException;

    abstract long sendfile(FileChannel file, long offset, long count) throws IOException, ErrnoException;

    // ---- options

    final int getsockopt(int level, int name) throws IOException, ErrnoException {
        Options.Fact fact = context.options().fact(family, level, name);
        if (fact != null) {
            return switch (fact) {
                case TYPE -> type();
                case DOMAIN -> context.numbers().required(family.toString());
                case PROTOCOL -> protocol();
                case ACCEPTING -> isListening() ? 1 : 0;
                case ERROR -> takeError();
                case IPV6_ONLY -> ipv6Only.isOn() ? 1 : 0;
            };
        }
        Shape shape = context.options().shape(family, level, name);
        if (shape != null) {
            return Struct.toInt(get(shape, Integer.BYTES));
        }
        Options.Entry entry = context.options().entry(family, level, name);
        Object value = option(entry.jdk());
        if (value == null) {
            throw context.options().unknown(family, level, name);
        }
        return entry.toInt(value);
    }

    final byte[] getsockopt(int level, int name, int length) throws IOException, ErrnoException {
        return get(shape(level, name), length);
    }

    final void setsockopt(int level, int name, byte[] value) throws IOException, ErrnoException {
        set(shape(level, name), value);
    }

    private Shape shape(int level, int name) {
        Shape shape = context.options().shape(family, level, name);
        if (shape == null) {
            throw Refusal.of(Capability.RAW_OPTIONS, "the bytes of option " + name + " of level " + level);
        }
        return shape;
    }

    final void setsockopt(int level, int name, int value) throws IOException, ErrnoException {
        Options.Fact fact = context.options().fact(family, level, name);
        Shape shape = context.options().shape(family, level, name);
        if (shape != null) {
            set(shape, Struct.ofInt(value));
        } else if (fact == Options.Fact.IPV6_ONLY) {
            if (isBound()) {
                throw errno("EINVAL", "setsockopt");
            }
            ipv6Only.set(value != 0);
        } else if (fact != null) {
            throw errno("ENOPROTOOPT", "setsockopt");
        } else {
            Options.Entry entry = context.options().entry(family, level, name);
            try {
                if (entry.isReadOnly()) {
                    throw errno("ENOPROTOOPT", "setsockopt");
                }
                if (!setOption(entry.jdk(), entry.fromInt(value))) {
                    throw context.options().unknown(family, level, name);
                }
            } catch (IllegalArgumentException e) {
                throw Refusal.of(Capability.RAW_OPTIONS, "the value " + value + " for " + entry.jdk());
            }
        }
    }

    /** The bytes of an option, as many as there are and no more than that. */
    abstract byte[] get(Shape shape, int length) throws IOException, ErrnoException;

    abstract void set(Shape shape, byte[] value) throws IOException, ErrnoException;

    static RuntimeException refusal(Shape shape) {
        return Refusal.of(Capability.RAW_OPTIONS, shape + " on such a socket");
    }

    abstract int type();

    abstract int protocol();

    abstract boolean isListening();

    /** SO_ERROR: the number of an error that no call has told yet, 0 for none. */
    abstract int takeError() throws IOException, ErrnoException;

    /** The value of an option; null where this kind of socket does not have it. */
    abstract @Nullable Object option(SocketOption<?> option) throws IOException;

    /** Whether this kind of socket has the option. */
    abstract boolean setOption(SocketOption<?> option, Object value) throws IOException;

    static boolean set(NetworkChannel channel, SocketOption<?> option, Object value) throws IOException {
        if (!channel.supportedOptions().contains(option)) {
            return false;
        }
        setUnchecked(channel, option, value);
        return true;
    }

    private static <T> void setUnchecked(NetworkChannel channel, SocketOption<T> option, Object value)
            throws IOException {
        channel.setOption(option, option.type().cast(value));
    }

    static @Nullable Object get(NetworkChannel channel, SocketOption<?> option) throws IOException {
        return channel.supportedOptions().contains(option) ? channel.getOption(option) : null;
    }

    // ---- failures

    final ErrnoException errno(String symbol, String call) {
        return context.errnos().named(symbol, call);
    }
}
