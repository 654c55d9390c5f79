package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** The JDK's channels, in blocking mode. */
record Jdk() implements Contender {

    @Override
    public Link[] link(Transport transport) throws IOException {
        try (ChannelDoor door = door(transport)) {
            SocketChannel[] ends = door.pass();
            for (SocketChannel end : transport == Transport.TCP ? ends : new SocketChannel[0]) {
                end.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            return new Link[] {new ChannelStream(ends[0]), new ChannelStream(ends[1])};
        }
    }

    @Override
    public Mailbox mailbox() throws IOException {
        DatagramChannel box = DatagramChannel.open(StandardProtocolFamily.INET);
        box.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0));
        SocketAddress itself = box.getLocalAddress();
        return new Mailbox() {
            @Override
            public void send(ByteBuffer bytes) throws IOException {
                box.send(bytes, itself);
            }

            @Override
            public Object receive(ByteBuffer room) throws IOException {
                return box.receive(room);
            }

            @Override
            public void close() throws IOException {
                box.close();
            }
        };
    }

    @Override
    public ChannelDoor door(Transport transport) throws IOException {
        return ChannelDoor.of(listen(transport), SocketChannel::open);
    }

    @Override
    public Courier courier() {
        throw new UnsupportedOperationException("the JDK passes no descriptors");
    }

    @Override
    public Dial dial() throws IOException {
        SocketChannel open = SocketChannel.open(StandardProtocolFamily.INET);
        return new Dial() {
            @Override
            public int read() throws IOException {
                return open.getOption(StandardSocketOptions.SO_RCVBUF);
            }

            @Override
            public void close() throws IOException {
                open.close();
            }
        };
    }

    private static ServerSocketChannel listen(Transport transport) throws IOException {
        if (transport == Transport.TCP) {
            return ServerSocketChannel.open(StandardProtocolFamily.INET)
                    .bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 128);
        }
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(Places.file()), 128);
    }
}
