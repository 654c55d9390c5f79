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
        try (ServerSocketChannel listener = listen(transport)) {
            SocketChannel client = SocketChannel.open(listener.getLocalAddress());
            SocketChannel server = listener.accept();
            if (transport == Transport.TCP) {
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                server.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            return new Link[] {new Stream(client), new Stream(server)};
        }
    }

    /** Any blocking channel, also of others who build on this class. */
    record Stream(SocketChannel channel) implements Link {
        @Override
        public void send(ByteBuffer bytes) throws IOException {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        @Override
        public int receive(ByteBuffer room) throws IOException {
            return channel.read(room);
        }

        @Override
        public void close() throws IOException {
            channel.close();
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
    public Door door(Transport transport) throws IOException {
        ServerSocketChannel listener = listen(transport);
        SocketAddress address = listener.getLocalAddress();
        return new Door() {
            @Override
            public void visit() throws IOException {
                SocketChannel client = SocketChannel.open(address);
                SocketChannel server = listener.accept();
                client.close();
                server.close();
            }

            @Override
            public void close() throws IOException {
                listener.close();
            }
        };
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
