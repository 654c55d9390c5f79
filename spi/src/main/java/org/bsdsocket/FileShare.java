package org.bsdsocket;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one share in a socket that the two directions of a file object hold together. */
final class FileShare implements Closeable {

    private final SocketIo io;
    private final AtomicInteger open;

    FileShare(SocketIo io, int directions) {
        this.io = io;
        this.open = new AtomicInteger(directions);
    }

    SocketIo io() {
        return io;
    }

    /** Ends one direction; each calls it once. */
    @Override
    public void close() throws IOException {
        if (open.decrementAndGet() == 0) {
            io.close();
        }
    }
}
