package org.bsdsocket;

/** Two sockets connected to each other. Closing the pair closes both. */
public record SocketPair(Socket first, Socket second) implements AutoCloseable {

    @Override
    public void close() throws OSException {
        try (second) {
            first.close();
        }
    }
}
