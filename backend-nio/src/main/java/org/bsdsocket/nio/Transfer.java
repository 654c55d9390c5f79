package org.bsdsocket.nio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * Reads and writes in pieces.
 *
 * <p>The JDK copies a buffer on the heap through a direct one of the same size, which it keeps for the thread: a piece bounds
 * how much memory that is.
 */
final class Transfer {

    /** The most that one read moves to the heap; no datagram is longer. */
    static final int PIECE = 1 << 20;

    private Transfer() {}

    static int read(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (buffer.isDirect() || buffer.remaining() <= PIECE) {
            return channel.read(buffer);
        }
        int limit = buffer.limit();
        buffer.limit(buffer.position() + PIECE);
        try {
            return channel.read(buffer);
        } finally {
            buffer.limit(limit);
        }
    }

    /** Writes until all is written or the channel takes no more. */
    static int write(SocketChannel channel, ByteBuffer buffer) throws IOException {
        if (buffer.isDirect() || buffer.remaining() <= PIECE) {
            return channel.write(buffer);
        }
        int limit = buffer.limit();
        int total = 0;
        try {
            while (buffer.position() < limit) {
                int piece = Math.min(PIECE, limit - buffer.position());
                buffer.limit(buffer.position() + piece);
                int written = channel.write(buffer);
                total += written;
                if (written < piece) {
                    break;
                }
            }
        } catch (IOException e) {
            // What is written stays written; the next call meets the error again.
            if (total == 0) {
                throw e;
            }
        } finally {
            buffer.limit(limit);
        }
        return total;
    }
}
