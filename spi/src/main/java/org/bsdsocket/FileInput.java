package org.bsdsocket;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** The bytes that a socket receives, unbuffered. */
final class FileInput extends InputStream {

    private final FileShare share;
    private final AtomicBoolean closed = new AtomicBoolean();
    // Nobody knows how much of what was asked for had been taken when the time was up.
    private volatile boolean timedOut;

    FileInput(FileShare share) {
        this.share = share;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, b.length);
        if (closed.get()) {
            throw new IOException("Stream closed");
        }
        if (timedOut) {
            throw new OSException("cannot read: an earlier read of this file object timed out", null, null);
        }
        if (len == 0) {
            return 0;
        }
        try {
            return share.io().read(b, off, len);
        } catch (TimeoutException e) {
            timedOut = true;
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            share.close();
        }
    }
}
