package org.bsdsocket.nio;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * What a stream socket is at the moment, and on which channel.
 *
 * <p>A system's stream socket is one thing all its life. The JDK's has to be chosen before it is bound, and dies of a failed
 * connection attempt. So the channel is replaced when the socket starts to listen and when an attempt has failed, and what
 * was set on the old one is set on the new one. All fields are written under the lock of this object.
 */
final class StreamState {

    private static final long RETRY_NANOS = 1_000_000;

    enum Phase {
        /** Neither listening nor connected; perhaps bound. */
        NEW,
        /** An attempt to connect is under way. */
        CONNECTING,
        CONNECTED,
        LISTENING
    }

    private final StreamHandle handle;
    private final Context context;
    private final Family family;

    private volatile Phase phase = Phase.NEW;
    private volatile SocketChannel channel;
    private volatile @Nullable ServerSocketChannel listener;

    /** The symbol of an error that no call has told yet. */
    private volatile @Nullable String error;

    private volatile boolean writingEnded;

    /** The name that bind() gave. */
    private @Nullable Sockaddr bound;

    /** The channel could not get that name back after a failed attempt; the next call that needs it tries again. */
    private boolean nameLost;

    private int backlog;

    /** Both addresses are unnamed: one end of a pair. */
    private boolean unnamed;

    /** Connected by an attempt whose success neither connect() nor SO_ERROR has told yet. */
    private boolean successUntold;

    /** Connected by an attempt, and no connect() since: the next one tells its success, whatever SO_ERROR has told. */
    private boolean connectUntold;

    private final StreamOptions options = new StreamOptions();
    private final LingerTime linger;

    StreamState(StreamHandle handle, SocketChannel channel) {
        this.handle = handle;
        this.context = handle.context;
        this.family = handle.family;
        this.channel = channel;
        this.linger = new LingerTime(context.numbers().layouts());
    }

    static SocketChannel open(Family family) throws IOException {
        SocketChannel channel = SocketChannel.open(family.jdk());
        channel.configureBlocking(false);
        return channel;
    }

    synchronized void becomeConnected(boolean unnamed) {
        this.unnamed = unnamed;
        phase = Phase.CONNECTED;
    }

    Phase phase() {
        return phase;
    }

    SelectableChannel waitable() {
        ServerSocketChannel listening = listener;
        return listening != null ? listening : channel;
    }

    @Nullable
    ServerSocketChannel listener() {
        return listener;
    }

    @Nullable
    SocketChannel connectedChannel() throws IOException {
        if (phase == Phase.CONNECTING) {
            settle();
        }
        return phase == Phase.CONNECTED ? channel : null;
    }

    synchronized void close() throws IOException {
        channel.close();
        ServerSocketChannel listening = listener;
        if (listening != null) {
            listening.close();
        }
    }

    // ---- names

    synchronized void bind(Sockaddr address) throws IOException, ErrnoException {
        SocketAddress target = context.addresses().toJdk(family, address);
        if (phase != Phase.NEW || bound != null) {
            throw handle.errno("EINVAL", "bind");
        }
        try {
            channel.bind(target);
        } catch (IOException e) {
            throw BindFailure.of(context, target, e);
        }
        // A file name is kept as it was given: the JDK tidies it up.
        bound = family == Family.UNIX ? address : context.addresses().fromJdk(family, channel.getLocalAddress());
    }

    synchronized Sockaddr localAddress() throws IOException {
        if (unnamed) {
            return Addresses.UNNAMED;
        }
        if (bound != null && (family == Family.UNIX || nameLost)) {
            return bound;
        }
        ServerSocketChannel listening = listener;
        return context.addresses()
                .fromJdk(family, listening != null ? listening.getLocalAddress() : channel.getLocalAddress());
    }

    synchronized Sockaddr remoteAddress(SocketChannel connected) throws IOException {
        return unnamed ? Addresses.UNNAMED : context.addresses().fromJdk(family, connected.getRemoteAddress());
    }

    // ---- listening

    synchronized void listen(int backlog) throws IOException, ErrnoException {
        settle();
        // The JDK takes 0 for a default of its own; the system lets one connection wait at 0 as at 1, or nearly so.
        int wish = Math.max(1, backlog);
        switch (phase) {
            case CONNECTING, CONNECTED -> throw handle.errno("EINVAL", "listen");
            case LISTENING -> {
                if (wish != this.backlog) {
                    throw Refusal.of(Capability.INET, "another backlog for a socket that listens already");
                }
            }
            case NEW -> {
                if (family == Family.UNIX && bound == null) {
                    throw handle.errno("EINVAL", "listen");
                }
                regainName();
                this.backlog = wish;
                startListening();
            }
        }
    }

    private void startListening() throws IOException, ErrnoException {
        SocketAddress name = bound == null ? null : channel.getLocalAddress();
        try {
            SocketChannel before = channel;
            ServerSocketChannel listening = takeName(before, name);
            options.keepBeyond(listening, before);
            listener = listening;
            phase = Phase.LISTENING;
            handle.forget(before);
            before.close();
        } catch (BindException e) {
            throw handle.errno("EADDRINUSE", "listen");
        }
    }

    private ServerSocketChannel takeName(SocketChannel held, @Nullable SocketAddress name) throws IOException {
        if (name == null || Listening.canShare(family)) {
            return Listening.take(family, held, name, backlog, options);
        }
        held.close();
        try {
            return Listening.take(family, null, name, backlog, options);
        } catch (IOException e) {
            renew();
            throw e;
        }
    }

    /** What the system would have handed on from the listening socket. */
    synchronized void inherit(SocketChannel accepted) throws IOException {
        options.handOn(accepted);
    }

    // ---- connecting

    /** Whether the socket is connected now; false while the attempt goes on. */
    boolean startConnect(Sockaddr address) throws IOException, ErrnoException {
        SocketAddress target = context.addresses().toJdk(family, address);
        synchronized (this) {
            settle();
            throwError("connect");
            switch (phase) {
                case LISTENING -> throw handle.errno("EISCONN", "connect");
                case CONNECTED -> {
                    // The first call after an attempt that went on by itself learns of its success.
                    if (!connectUntold) {
                        throw handle.errno("EISCONN", "connect");
                    }
                    connectUntold = false;
                    successUntold = false;
                    return true;
                }
                case CONNECTING -> {
                    if (!handle.isBlocking()) {
                        throw handle.errno("EALREADY", "connect");
                    }
                    return false;
                }
                case NEW -> {
                    regainName();
                    try {
                        phase = channel.connect(target) ? Phase.CONNECTED : Phase.CONNECTING;
                        return phase == Phase.CONNECTED;
                    } catch (IOException e) {
                        renew();
                        ErrnoException failure = ConnectFailure.of(context, target, e);
                        if (!failure.is("EAGAIN") || !handle.isBlocking()) {
                            throw failure;
                        }
                    }
                }
            }
        }
        handle.checkUndisturbed("connect");
        connectBlocked(target);
        return true;
    }

    /**
     * Tries again and again, each time with a fresh channel, until the backlog has room: AF_UNIX has no attempt that goes on
     * by itself, and of a blocking one the JDK's signal to end it is lost if it comes just before the system call.
     */
    private void connectBlocked(SocketAddress target) throws IOException, ErrnoException {
        while (true) {
            LockSupport.parkNanos(this, RETRY_NANOS);
            handle.checkUndisturbed("connect");
            synchronized (this) {
                regainName();
                try {
                    if (channel.connect(target)) {
                        phase = Phase.CONNECTED;
                        return;
                    }
                } catch (IOException e) {
                    renew();
                    ErrnoException failure = ConnectFailure.of(context, target, e);
                    if (!failure.is("EAGAIN")) {
                        throw failure;
                    }
                }
            }
        }
    }

    /** Whether the attempt has ended well; throws its error if it has ended otherwise. */
    synchronized boolean settled(String call) throws IOException, ErrnoException {
        settle();
        throwError(call);
        if (phase == Phase.CONNECTED) {
            connectUntold = false;
            successUntold = false;
        }
        return phase == Phase.CONNECTED;
    }

    /** Looks whether the attempt has ended. */
    synchronized void settle() throws IOException {
        if (phase != Phase.CONNECTING) {
            return;
        }
        try {
            if (channel.finishConnect()) {
                connectUntold = true;
                successUntold = true;
                phase = Phase.CONNECTED;
            }
        } catch (IOException e) {
            error = context.errnos().of(e, "connect").errno().name();
            renew();
        }
    }

    /** Takes another channel in place of one that a failed attempt has closed. */
    private synchronized void renew() throws IOException {
        handle.forget(channel);
        channel.close();
        SocketChannel fresh = open(family);
        try {
            options.copyTo(fresh);
        } catch (IOException | RuntimeException e) {
            fresh.close();
            throw e;
        }
        channel = fresh;
        phase = Phase.NEW;
        if (bound != null) {
            // What has failed is the attempt, and its error is the one to be told now.
            takeName(context.addresses().toJdk(family, bound));
        }
    }

    private void regainName() throws ErrnoException {
        if (nameLost && bound != null) {
            SocketAddress name = context.addresses().toJdk(family, bound);
            IOException failure = takeName(name);
            if (failure != null) {
                throw BindFailure.of(context, name, failure);
            }
        }
    }

    /** Binds a channel that is bound to nothing yet; returns why it cannot be, null if it could. */
    private @Nullable IOException takeName(SocketAddress name) {
        nameLost = true;
        try {
            Listening.rebind(channel, name);
        } catch (IOException e) {
            return e;
        }
        nameLost = false;
        return null;
    }

    // ---- errors that wait to be told

    boolean hasError() {
        return error != null;
    }

    synchronized void throwError(String call) throws ErrnoException {
        String symbol = error;
        if (symbol != null) {
            error = null;
            throw handle.errno(symbol, call);
        }
    }

    synchronized int takeError() throws IOException {
        settle();
        String symbol = error;
        if (symbol != null) {
            error = null;
            return context.numbers().required(symbol);
        }
        if (phase == Phase.CONNECTED && !successUntold) {
            throw Refusal.of(
                    Capability.RAW_OPTIONS,
                    "SO_ERROR of an established connection, other than to learn of its success,");
        }
        successUntold = false;
        return 0;
    }

    // ---- ending a direction

    synchronized void shutdown(SocketChannel connected, boolean reading, boolean writing) throws IOException {
        if (reading) {
            connected.shutdownInput();
        }
        if (writing) {
            connected.shutdownOutput();
            writingEnded = true;
        }
    }

    void checkWritable(String call) throws ErrnoException {
        if (writingEnded) {
            throw handle.errno("EPIPE", call);
        }
    }

    // ---- options

    synchronized @Nullable Object option(SocketOption<?> option) throws IOException {
        return options.get(settable(), option);
    }

    synchronized boolean setOption(SocketOption<?> option, Object value) throws IOException {
        return options.set(settable(), option, value);
    }

    synchronized byte[] linger() throws IOException {
        return linger.get(option(StandardSocketOptions.SO_LINGER));
    }

    synchronized void setLinger(byte[] value) throws IOException {
        int seconds = linger.seconds(value);
        setOption(StandardSocketOptions.SO_LINGER, seconds);
        linger.remember(seconds);
    }

    private NetworkChannel settable() {
        ServerSocketChannel listening = listener;
        return listening != null ? listening : channel;
    }
}
