package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The other end of a stream: sends back what comes, or throws it away, until the stream ends. */
final class Echo {

    private Echo() {}

    /** Messages of that size, each sent back when it is complete. */
    static Runnable messages(Contender.Link link, int size) {
        return () -> {
            ByteBuffer message = ByteBuffer.allocateDirect(size);
            try {
                while (receive(link, message)) {
                    link.send(message.flip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static Runnable nothing(Contender.Link link, int room) {
        return () -> {
            ByteBuffer buffer = ByteBuffer.allocateDirect(room);
            try {
                while (link.receive(buffer.clear()) > 0) {
                    // What comes is of no interest.
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Fills the message; false where the stream has ended. */
    static boolean receive(Contender.Link link, ByteBuffer message) throws IOException {
        message.clear();
        while (message.hasRemaining()) {
            if (link.receive(message) <= 0) {
                return false;
            }
        }
        return true;
    }
}
