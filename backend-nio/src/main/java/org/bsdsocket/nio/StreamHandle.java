package org.bsdsocket.nio;

import java.io.IOException;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/** A stream socket: the calls that move data or wait. What it is at the moment, {@link StreamState} knows. */
final class StreamHandle extends NioHandle {

    private final StreamState state;
    private final Foresight foresight = new Foresight();

    /** Set once a read has told that the peer reset the connection: from then on the stream has just ended. */
    private volatile boolean reset;

    StreamHandle(Context context, Family family, boolean blocking) throws IOException {
        super(context, family, blocking);
        state = new StreamState(this, StreamState.open(family));
    }

    /** A connected socket. */
    private StreamHandle(Context context, Family family, SocketChannel connected, boolean unnamed) {
        super(context, family, true);
        state = new StreamState(this, connected);
        state.becomeConnected(unnamed);
    }

    /** One end of a pair: it has no name, whatever the JDK needed to make it. */
    static StreamHandle ofPair(Context context, SocketChannel connected) {
        return new StreamHandle(context, Family.UNIX, connected, true);
    }

    @Override
    void closeChannels() throws IOException {
        state.close();
    }

    // ---- waiting

    @Override
    int knownReady(int events) throws IOException {
        return state.hasError() ? events : 0;
    }

    @Override
    SelectableChannel waitable() {
        return state.waitable();
    }

    @Override
    int interest(int events) {
        return switch (state.phase()) {
            case LISTENING -> wants(events, SocketDriver.READABLE) ? SelectionKey.OP_ACCEPT : 0;
            case CONNECTING -> SelectionKey.OP_CONNECT;
            case NEW, CONNECTED ->
                (wants(events, SocketDriver.READABLE) ? SelectionKey.OP_READ : 0)
                        | (wants(events, SocketDriver.WRITABLE) ? SelectionKey.OP_WRITE : 0);
        };
    }

    @Override
    int eventsReady(int ops, int events) throws IOException {
        if ((ops & SelectionKey.OP_CONNECT) != 0) {
            state.settle();
            return state.hasError() ? events : events(false, state.phase() == StreamState.Phase.CONNECTED, events);
        }
        return events(
                (ops & (SelectionKey.OP_READ | SelectionKey.OP_ACCEPT)) != 0,
                (ops & SelectionKey.OP_WRITE) != 0,
                events);
    }

    // ---- addresses and connections

    @Override
    void bind(Sockaddr address) throws IOException, ErrnoException {
        ipv6Only.checkBind(address);
        state.bind(address);
    }

    @Override
    void listen(int backlog) throws IOException, ErrnoException {
        checkOneAddress();
        state.listen(backlog);
    }

    @Override
    SocketDriver.Accepted accept() throws IOException, ErrnoException {
        for (; ; ) {
            ServerSocketChannel listener = state.listener();
            if (listener == null) {
                throw errno("EINVAL", "accept");
            }
            SocketChannel channel = listener.accept();
            if (channel != null) {
                return accepted(channel);
            }
            pause(listener, SelectionKey.OP_ACCEPT, "accept");
        }
    }

    private SocketDriver.Accepted accepted(SocketChannel channel) throws IOException {
        try {
            channel.configureBlocking(false);
            state.inherit(channel);
            Sockaddr peer = context.addresses().fromJdk(family, channel.getRemoteAddress());
            StreamHandle handle = new StreamHandle(context, family, channel, false);
            handle.ipv6Only.set(ipv6Only.isOn());
            return new SocketDriver.Accepted(handle, peer);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    void connect(Sockaddr address) throws IOException, ErrnoException {
        ipv6Only.checkTarget(address, "connect");
        if (state.startConnect(address)) {
            return;
        }
        if (!isBlocking()) {
            throw errno("EINPROGRESS", "connect");
        }
        while (!state.settled("connect")) {
            pause(state.waitable(), SelectionKey.OP_CONNECT, "connect");
        }
    }

    @Override
    Sockaddr getsockname() throws IOException {
        return state.localAddress();
    }

    @Override
    Sockaddr getpeername() throws IOException, ErrnoException {
        return state.remoteAddress(connected("getpeername"));
    }

    @Override
    void shutdown(boolean reading, boolean writing) throws IOException, ErrnoException {
        if (state.phase() == StreamState.Phase.LISTENING) {
            throw Refusal.of(Capability.SHUTDOWN, "shutdown() of a listening socket");
        }
        state.shutdown(connected("shutdown"), reading, writing);
    }

    // ---- data

    /** The channel of an established connection; null while it is being established. */
    private @Nullable SocketChannel established(String call) throws IOException, ErrnoException {
        SocketChannel channel = state.connectedChannel();
        if (channel != null) {
            return channel;
        }
        state.throwError(call);
        return switch (state.phase()) {
            case NEW, LISTENING -> throw errno("ENOTCONN", call);
            case CONNECTING -> null;
            case CONNECTED -> state.connectedChannel();
        };
    }

    private SocketChannel connected(String call) throws IOException, ErrnoException {
        SocketChannel channel = established(call);
        if (channel == null) {
            throw errno("ENOTCONN", call);
        }
        return channel;
    }

    /** Waits for the connection that is being established. */
    private SocketChannel awaitEstablished(String call) throws IOException, ErrnoException {
        for (; ; ) {
            SocketChannel channel = established(call);
            if (channel != null) {
                return channel;
            }
            pause(state.waitable(), SelectionKey.OP_CONNECT, call);
        }
    }

    @Override
    int recv(ByteBuffer buffer) throws IOException, ErrnoException {
        return receive(buffer, "recv");
    }

    private int receive(ByteBuffer buffer, String call) throws IOException, ErrnoException {
        SocketChannel channel = awaitEstablished(call);
        if (!buffer.hasRemaining()) {
            awaitReadable(channel, call);
            return 0;
        }
        boolean tries = !isBlocking() || !foresight.expectsNothing();
        if (!tries) {
            // However that ends, the read decides: what is there is returned even to somebody who is interrupted.
            await(channel, SelectionKey.OP_READ, -1);
        }
        int count = read(channel, buffer);
        if (tries) {
            foresight.learn(count != 0);
        }
        while (count == 0) {
            pause(channel, SelectionKey.OP_READ, call);
            count = read(channel, buffer);
        }
        return Math.max(count, 0);
    }

    /** Until there is something to read, or the stream has ended: the JDK's read of no bytes looks at neither. */
    private void awaitReadable(SocketChannel channel, String call) throws IOException, ErrnoException {
        while (!reset && await(channel, SelectionKey.OP_READ, 0) == 0) {
            pause(channel, SelectionKey.OP_READ, call);
        }
    }

    private int read(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (reset) {
            return -1;
        }
        try {
            return Transfer.read(channel, buffer);
        } catch (IOException e) {
            // The system tells it once and then says that the stream has ended; the JDK tells it for ever.
            reset = channel.isOpen();
            throw e;
        }
    }

    @Override
    SocketDriver.ReceivedFrom recvfrom(ByteBuffer buffer) throws IOException, ErrnoException {
        return new SocketDriver.ReceivedFrom(receive(buffer, "recvfrom"), null);
    }

    @Override
    int send(ByteBuffer buffer) throws IOException, ErrnoException {
        int total = 0;
        try {
            SocketChannel channel = awaitEstablished("send");
            state.checkWritable("send");
            // As send(2): in blocking mode until all is taken.
            for (; ; ) {
                total += Transfer.write(channel, buffer);
                if (!buffer.hasRemaining() || (total > 0 && !isBlocking())) {
                    return total;
                }
                pause(channel, SelectionKey.OP_WRITE, "send");
            }
        } catch (IOException e) {
            if (total == 0) {
                throw e;
            }
        } catch (ErrnoException e) {
            if (total == 0 || e.is("EBADF")) {
                throw e;
            }
        }
        // What is sent is sent: whatever stopped the rest, the next call meets it.
        return total;
    }

    @Override
    int sendto(ByteBuffer buffer, Sockaddr address) throws IOException, ErrnoException {
        // POSIX lets a system refuse an address here; ignoring it would be the other choice.
        connected("sendto");
        throw errno("EISCONN", "sendto");
    }

    @Override
    long sendfile(FileChannel file, long offset, long count) throws IOException, ErrnoException {
        SocketChannel channel = awaitEstablished("sendfile");
        state.checkWritable("sendfile");
        for (; ; ) {
            if (count == 0 || offset >= file.size()) {
                return 0;
            }
            // A file channel closes itself when its thread is interrupted, so that is looked at first.
            checkUndisturbed("sendfile");
            long sent = file.transferTo(offset, count, channel);
            if (sent > 0) {
                return sent;
            }
            pause(channel, SelectionKey.OP_WRITE, "sendfile");
        }
    }

    // ---- options

    @Override
    byte[] get(Shape shape, int length) throws IOException {
        checkShape(shape);
        return Multicast.upTo(length, state.linger());
    }

    @Override
    void set(Shape shape, byte[] value) throws IOException, ErrnoException {
        checkShape(shape);
        if (value.length < Struct.size(context.numbers().layouts(), "linger")) {
            throw errno("EINVAL", "setsockopt");
        }
        state.setLinger(value);
    }

    private static void checkShape(Shape shape) {
        if (shape != Shape.LINGER) {
            throw refusal(shape);
        }
    }

    @Override
    int type() {
        return context.numbers().required("SOCK_STREAM");
    }

    @Override
    int protocol() {
        return family == Family.UNIX ? 0 : context.numbers().required("IPPROTO_TCP");
    }

    @Override
    boolean isListening() {
        return state.phase() == StreamState.Phase.LISTENING;
    }

    @Override
    int takeError() throws IOException, ErrnoException {
        return state.takeError();
    }

    @Override
    @Nullable
    Object option(SocketOption<?> option) throws IOException {
        return state.option(option);
    }

    @Override
    boolean setOption(SocketOption<?> option, Object value) throws IOException {
        return state.setOption(option, value);
    }
}
