package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A listening channel, the JDK's or of others who build on its class.
 *
 * @param connecting opens a channel of the same kind, connected to an address
 */
record ChannelDoor(ServerSocketChannel listener, SocketAddress address, Connecting connecting)
        implements Contender.Door {

    @FunctionalInterface
    interface Connecting {
        SocketChannel to(SocketAddress address) throws IOException;
    }

    static ChannelDoor of(ServerSocketChannel listener, Connecting connecting) throws IOException {
        return new ChannelDoor(listener, listener.getLocalAddress(), connecting);
    }

    /** Both ends of a connection that was made through it. */
    SocketChannel[] pass() throws IOException {
        return new SocketChannel[] {connecting.to(address), listener.accept()};
    }

    @Override
    public void visit() throws IOException {
        SocketChannel client = connecting.to(address);
        SocketChannel server = listener.accept();
        client.close();
        server.close();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
