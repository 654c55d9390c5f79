package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** A blocking channel, the JDK's or of others who build on its class. */
record ChannelStream(SocketChannel channel) implements Contender.Link {

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
