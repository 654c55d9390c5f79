package org.bsdsocket;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/** Text to a socket. A piece that does not encode is refused whole, with an {@link IllegalArgumentException}. */
final class TextWriter extends Writer {

    private final OutputStream out;
    private final TextEncoder encoder;
    private final Newline newline;
    private final boolean lineBuffered;
    // Guards the encoder, and keeps the order of pieces in the buffer that of their encoding.
    private final ReentrantLock guard = new ReentrantLock();
    private boolean closed;

    /** @param lineBuffered whether each line end sends what is buffered */
    TextWriter(OutputStream out, TextEncoder encoder, Newline newline, boolean lineBuffered) {
        this.out = out;
        this.encoder = encoder;
        this.newline = newline;
        this.lineBuffered = lineBuffered;
    }

    @Override
    public void write(char[] text, int off, int len) throws IOException {
        put(new String(text, off, len));
    }

    @Override
    public void write(String text, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, text.length());
        put(text.substring(off, off + len));
    }

    @Override
    public void write(int c) throws IOException {
        put(String.valueOf((char) c));
    }

    private void put(String text) throws IOException {
        guard.lock();
        try {
            if (closed) {
                throw new IOException("Stream closed");
            }
            out.write(encoder.encode(newline.written().equals("\n") ? text : text.replace("\n", newline.written())));
            if (lineBuffered && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
                out.flush();
            }
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        guard.lock();
        try {
            if (!closed) {
                closed = true;
                try (out) {
                    out.write(encoder.end());
                }
            }
        } finally {
            guard.unlock();
        }
    }
}
