package org.bsdsocket.nio;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/** A UDP socket. */
final class DatagramHandle extends NioHandle {

    /** What the length field of UDP leaves, and in IPv4 that of IP (RFC 768, RFC 791). */
    private static final int LONGEST_INET = 65_535 - 8 - 20;

    private static final int LONGEST_INET6 = 65_535 - 8;

    /** Those of UDP and of IPv4 without options (RFC 768, RFC 791): only over that fragments can be forbidden. */
    private static final int HEADERS = 8 + 20;

    private final DatagramChannel channel;
    private final Multicast multicast;
    private final Fragmenting fragmenting;

    DatagramHandle(Context context, Family family, boolean blocking) throws IOException {
        super(context, family, blocking);
        channel = DatagramChannel.open(family.jdk());
        channel.configureBlocking(false);
        multicast = new Multicast(context, channel);
        fragmenting = new Fragmenting(context.numbers(), channel);
    }

    @Override
    void closeChannels() throws IOException {
        channel.close();
    }

    // ---- waiting

    @Override
    SelectableChannel waitable() {
        return channel;
    }

    @Override
    int interest(int events) {
        return (wants(events, SocketDriver.READABLE) ? SelectionKey.OP_READ : 0)
                | (wants(events, SocketDriver.WRITABLE) ? SelectionKey.OP_WRITE : 0);
    }

    @Override
    int eventsReady(int ops, int events) {
        return events((ops & SelectionKey.OP_READ) != 0, (ops & SelectionKey.OP_WRITE) != 0, events);
    }

    // ---- addresses and connections

    @Override
    void bind(Sockaddr address) throws IOException, ErrnoException {
        SocketAddress target = context.addresses().toJdk(family, address);
        ipv6Only.checkBind(address);
        try {
            channel.bind(target);
        } catch (IOException e) {
            throw BindFailure.of(context, target, e);
        }
    }

    @Override
    void listen(int backlog) throws ErrnoException {
        throw errno("EOPNOTSUPP", "listen");
    }

    @Override
    SocketDriver.Accepted accept() throws ErrnoException {
        throw errno("EOPNOTSUPP", "accept");
    }

    @Override
    void connect(Sockaddr address) throws IOException, ErrnoException {
        SocketAddress target = context.addresses().toJdk(family, address);
        if (((InetSocketAddress) target).getPort() == 0) {
            throw Refusal.of(Capability.DATAGRAM, "connecting a datagram socket to port 0");
        }
        ipv6Only.checkTarget(address, "connect");
        // The JDK connects only once; the system as often as one likes.
        synchronized (this) {
            SocketAddress before = channel.getRemoteAddress();
            if (before != null) {
                channel.disconnect();
            }
            try {
                channel.connect(target);
            } catch (IOException e) {
                if (before != null) {
                    channel.connect(before);
                }
                throw context.errnos().ofDatagram(e, "connect");
            }
        }
    }

    @Override
    Sockaddr getsockname() throws IOException {
        return context.addresses().fromJdk(family, channel.getLocalAddress());
    }

    @Override
    Sockaddr getpeername() throws IOException, ErrnoException {
        SocketAddress peer = channel.getRemoteAddress();
        if (peer == null) {
            throw errno("ENOTCONN", "getpeername");
        }
        return context.addresses().fromJdk(family, peer);
    }

    @Override
    void shutdown(boolean reading, boolean writing) {
        throw Refusal.of(Capability.SHUTDOWN, "shutdown() of a datagram socket");
    }

    // ---- data

    @Override
    int recv(ByteBuffer buffer) throws IOException, ErrnoException {
        int start = buffer.position();
        receive(buffer, "recv");
        return buffer.position() - start;
    }

    @Override
    SocketDriver.ReceivedFrom recvfrom(ByteBuffer buffer) throws IOException, ErrnoException {
        int start = buffer.position();
        SocketAddress sender = receive(buffer, "recvfrom");
        return new SocketDriver.ReceivedFrom(
                buffer.position() - start, context.addresses().fromJdk(family, sender));
    }

    // receive() and not read(): of an empty datagram read() says what it says of none.
    private SocketAddress receive(ByteBuffer buffer, String call) throws IOException, ErrnoException {
        for (; ; ) {
            // Receiving on a socket without a name would make the JDK bind it.
            SocketAddress sender = channel.getLocalAddress() == null ? null : channel.receive(buffer);
            if (sender != null) {
                return sender;
            }
            pause(channel, SelectionKey.OP_READ, call);
        }
    }

    @Override
    int send(ByteBuffer buffer) throws IOException, ErrnoException {
        SocketAddress peer = channel.getRemoteAddress();
        if (peer == null) {
            throw errno("EDESTADDRREQ", "send");
        }
        return sendTo(buffer, peer, "send");
    }

    @Override
    int sendto(ByteBuffer buffer, Sockaddr address) throws IOException, ErrnoException {
        SocketAddress target = context.addresses().toJdk(family, address);
        if (((InetSocketAddress) target).getPort() == 0) {
            throw errno("EINVAL", "sendto");
        }
        ipv6Only.checkTarget(address, "sendto");
        checkOneAddress();
        SocketAddress peer = channel.getRemoteAddress();
        if (peer != null && !peer.equals(target)) {
            // Linux would send; the JDK refuses, and so do the BSDs, whose answer this is.
            throw errno("EISCONN", "sendto");
        }
        return sendTo(buffer, target, "sendto");
    }

    private int sendTo(ByteBuffer buffer, SocketAddress target, String call) throws IOException, ErrnoException {
        int length = buffer.remaining();
        if (length > longest((InetSocketAddress) target)) {
            throw errno("EMSGSIZE", call);
        }
        for (; ; ) {
            // Of an empty datagram the JDK says 0 whether it was sent or not, so there must be room before.
            if ((length > 0 || poll(SocketDriver.WRITABLE, 0) != 0) && sent(buffer, target, length, call)) {
                return length;
            }
            pause(channel, SelectionKey.OP_WRITE, call);
        }
    }

    private int longest(InetSocketAddress target) {
        return family == Family.INET || Addresses.isMapped(target.getAddress().getAddress())
                ? LONGEST_INET
                : LONGEST_INET6;
    }

    private boolean sent(ByteBuffer buffer, SocketAddress target, int length, String call) throws ErrnoException {
        try {
            return channel.send(buffer, target) == length;
        } catch (IOException e) {
            throw failure(e, target, length, call);
        }
    }

    private ErrnoException failure(IOException e, SocketAddress target, int length, String call) {
        try {
            boolean plain = e.getClass() == SocketException.class;
            if (plain && fragmenting.forbids(((InetSocketAddress) target).getAddress(), length + HEADERS)) {
                return errno("EMSGSIZE", call);
            }
        } catch (IOException | UnavailableException nobodyKnows) {
            e.addSuppressed(nobodyKnows);
        }
        return context.errnos().ofDatagram(e, call);
    }

    @Override
    long sendfile(FileChannel file, long offset, long count) throws ErrnoException {
        // As for every file descriptor of another kind: whoever called sends by hand.
        throw errno("EINVAL", "sendfile");
    }

    // ---- options

    @Override
    byte[] get(Shape shape, int length) throws IOException, ErrnoException {
        return switch (shape) {
            case LINGER -> throw refusal(shape);
            case IP_MTU_DISCOVER -> Multicast.small(fragmenting.get(), length);
            default -> multicast.get(shape, length);
        };
    }

    @Override
    void set(Shape shape, byte[] value) throws IOException, ErrnoException {
        switch (shape) {
            case LINGER -> throw refusal(shape);
            case IP_MTU_DISCOVER -> fragmenting.set(multicast.number(value));
            default -> multicast.set(shape, value);
        }
    }

    @Override
    int type() {
        return context.numbers().required("SOCK_DGRAM");
    }

    @Override
    int protocol() {
        return context.numbers().required("IPPROTO_UDP");
    }

    @Override
    boolean isListening() {
        return false;
    }

    @Override
    int takeError() {
        throw Refusal.of(Capability.RAW_OPTIONS, "SO_ERROR of a datagram socket");
    }

    @Override
    @Nullable
    Object option(SocketOption<?> option) throws IOException {
        return get(channel, option);
    }

    @Override
    boolean setOption(SocketOption<?> option, Object value) throws IOException {
        return set(channel, option, value);
    }
}
