package org.bsdsocket;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The bytes that a socket sends, buffered.
 *
 * <p>Unlike {@link java.io.BufferedOutputStream} it forgets what the socket took even if a later send fails, so that a
 * second flush sends nothing twice.
 */
final class FileOutput extends OutputStream {

    private final FileShare share;
    // Guards all that follows; a lock and no monitor, so that a virtual thread may wait for the socket.
    private final ReentrantLock guard = new ReentrantLock();
    private final byte[] buffer;
    private int count;
    private boolean closed;

    /** @param size of the buffer in bytes; 0 for none */
    FileOutput(FileShare share, int size) {
        this.share = share;
        this.buffer = new byte[size];
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        guard.lock();
        try {
            ensureOpen();
            if (len > buffer.length - count) {
                drain();
            }
            if (len > buffer.length) {
                int sent = 0;
                while (sent < len) {
                    sent += share.io().write(b, off + sent, len - sent);
                }
            } else {
                System.arraycopy(b, off, buffer, count, len);
                count += len;
            }
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void flush() throws IOException {
        guard.lock();
        try {
            ensureOpen();
            drain();
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        guard.lock();
        try {
            if (!closed) {
                closed = true;
                try (share) {
                    drain();
                }
            }
        } finally {
            guard.unlock();
        }
    }

    private void drain() throws IOException {
        int sent = 0;
        try {
            while (sent < count) {
                sent += share.io().write(buffer, sent, count - sent);
            }
        } finally {
            count -= sent;
            System.arraycopy(buffer, sent, buffer, 0, count);
        }
    }

    private void ensureOpen() throws IOException {
        if (closed) {
            throw new IOException("Stream closed");
        }
    }
}
