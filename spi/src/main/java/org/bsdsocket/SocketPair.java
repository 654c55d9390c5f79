package org.bsdsocket;

import java.util.Objects;

/** Two sockets connected to each other. Closing the pair closes both. */
public record SocketPair(Socket first, Socket second) implements AutoCloseable {

    public SocketPair {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    @Override
    public void close() throws OSException {
        try (second) {
            first.close();
        }
    }
}
