package org.bsdsocket.benchmarks;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.newsclub.net.unix.AFUNIXServerSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.newsclub.net.unix.AFUNIXSocketChannel;
import org.newsclub.net.unix.AFUNIXSocketPair;

/** junixsocket's channels, in blocking mode. */
record Junixsocket() implements Contender {

    @Override
    public Link[] link(Transport transport) throws IOException {
        try (ChannelDoor door = door(transport)) {
            SocketChannel[] ends = door.pass();
            return new Link[] {new ChannelStream(ends[0]), new ChannelStream(ends[1])};
        }
    }

    @Override
    public Mailbox mailbox() {
        throw notIpv4();
    }

    @Override
    public ChannelDoor door(Transport transport) throws IOException {
        return ChannelDoor.of(listen(transport), AFUNIXSocketChannel::open);
    }

    @Override
    public Courier courier() throws IOException {
        AFUNIXSocketPair<AFUNIXSocketChannel> pair = AFUNIXSocketPair.open();
        AFUNIXSocketChannel from = pair.getSocket1();
        AFUNIXSocketChannel to = pair.getSocket2();
        to.ensureAncillaryReceiveBufferSize(64);
        ByteBuffer message = ByteBuffer.allocateDirect(1);
        FileInputStream passed = new FileInputStream("/dev/null");
        return new Courier() {
            @Override
            public void pass() throws IOException {
                from.setOutboundFileDescriptors(passed.getFD());
                from.write(message.clear());
                to.read(message.clear());
                for (FileDescriptor received : to.getReceivedFileDescriptors()) {
                    new FileInputStream(received).close();
                }
            }

            @Override
            public void close() throws IOException {
                passed.close();
                from.close();
                to.close();
            }
        };
    }

    @Override
    public Dial dial() {
        throw notIpv4();
    }

    private static AFUNIXServerSocketChannel listen(Transport transport) throws IOException {
        if (transport != Transport.UNIX) {
            throw notIpv4();
        }
        AFUNIXServerSocketChannel listener = AFUNIXServerSocketChannel.open();
        listener.bind(AFUNIXSocketAddress.of(Places.file()), 128);
        return listener;
    }

    private static UnsupportedOperationException notIpv4() {
        return new UnsupportedOperationException("junixsocket leaves IPv4 to the JDK");
    }
}
