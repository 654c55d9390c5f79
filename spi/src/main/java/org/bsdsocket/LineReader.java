package org.bsdsocket;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Text from a socket, by characters or by lines as {@link Newline} has them.
 *
 * <p>It reads from the socket only while it has nothing to return: a line is there as soon as its end is. What a failed
 * read had gathered is not lost.
 */
final class LineReader extends BufferedReader {

    private final InputStream in;
    private final TextDecoder decoder;
    private final Newline newline;
    private final AtomicBoolean closed = new AtomicBoolean();
    // Guards all that follows; a lock and no monitor, so that a virtual thread may wait for the socket.
    private final ReentrantLock guard = new ReentrantLock();
    private char[] chars = new char[256];
    private int at;
    private int end;
    // After a \r that has ended a line: the \n that may follow belongs to it.
    private boolean skipLf;
    private int mark = -1;
    private int markLimit;
    private boolean markedSkipLf;

    LineReader(InputStream in, TextDecoder decoder, Newline newline) {
        super(Reader.nullReader(), 1);
        this.in = in;
        this.decoder = decoder;
        this.newline = newline;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] to, int off, int len) throws IOException {
        Objects.checkFromIndexSize(off, len, to.length);
        guard.lock();
        try {
            ensureOpen();
            int count = take(to, off, len);
            while (count == 0 && len > 0) {
                if (!fill()) {
                    return -1;
                }
                count = take(to, off, len);
            }
            return count;
        } finally {
            guard.unlock();
        }
    }

    /** A line without its end; null at the end of the stream. */
    @Override
    public @Nullable String readLine() throws IOException {
        guard.lock();
        try {
            ensureOpen();
            int scanned = 0;
            while (true) {
                dropLf();
                for (int i = at + scanned; i < end; i++) {
                    if (endsLine(i)) {
                        return lineUpTo(i);
                    }
                }
                scanned = end - at;
                if (!fill()) {
                    String rest = scanned == 0 ? null : new String(chars, at, scanned);
                    at = end;
                    return rest;
                }
            }
        } finally {
            guard.unlock();
        }
    }

    private boolean endsLine(int i) {
        return switch (newline) {
            case TRANSLATED, ANY -> chars[i] == '\n' || chars[i] == '\r';
            case LF -> chars[i] == '\n';
            case CR -> chars[i] == '\r';
            case CRLF -> chars[i] == '\n' && i > at && chars[i - 1] == '\r';
        };
    }

    private String lineUpTo(int i) {
        String line = new String(chars, at, i - at - (newline == Newline.CRLF ? 1 : 0));
        skipLf = newline.universal() && chars[i] == '\r';
        at = i + 1;
        return line;
    }

    private int take(char[] to, int off, int len) {
        int count = 0;
        dropLf();
        while (count < len && at < end) {
            char c = chars[at++];
            if (c == '\r' && newline == Newline.TRANSLATED) {
                c = '\n';
                skipLf = true;
            }
            to[off + count++] = c;
            dropLf();
        }
        return count;
    }

    private void dropLf() {
        if (skipLf && at < end) {
            skipLf = false;
            if (chars[at] == '\n') {
                at++;
            }
        }
    }

    /** More characters behind those that are there; false at the end of the stream. */
    private boolean fill() throws IOException {
        CharBuffer more = decoder.next(in);
        if (more == null) {
            return false;
        }
        if (mark >= 0 && at - mark > markLimit) {
            mark = -1;
        }
        int from = mark >= 0 ? mark : at;
        int kept = end - from;
        char[] to = kept + more.remaining() <= chars.length
                ? chars
                : new char[Math.max(2 * chars.length, kept + more.remaining())];
        System.arraycopy(chars, from, to, 0, kept);
        at -= from;
        mark = mark >= 0 ? 0 : -1;
        end = kept + more.remaining();
        more.get(to, kept, more.remaining());
        chars = to;
        return true;
    }

    /** Whether a character is there without waiting for the socket. */
    @Override
    public boolean ready() throws IOException {
        guard.lock();
        try {
            ensureOpen();
            dropLf();
            return at < end;
        } finally {
            guard.unlock();
        }
    }

    @Override
    public long skip(long n) throws IOException {
        Ranges.notNegative("skip value", n);
        char[] ignored = new char[(int) Math.min(n, 8192)];
        long skipped = 0;
        while (skipped < n) {
            int count = read(ignored, 0, (int) Math.min(n - skipped, ignored.length));
            if (count < 0) {
                break;
            }
            skipped += count;
        }
        return skipped;
    }

    @Override
    public void mark(int readAheadLimit) throws IOException {
        Ranges.notNegative("readAheadLimit", readAheadLimit);
        guard.lock();
        try {
            ensureOpen();
            mark = at;
            markLimit = readAheadLimit;
            markedSkipLf = skipLf;
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void reset() throws IOException {
        guard.lock();
        try {
            ensureOpen();
            if (mark < 0) {
                throw new IOException("nothing is marked, or more was read since than mark() allowed for");
            }
            at = mark;
            skipLf = markedSkipLf;
        } finally {
            guard.unlock();
        }
    }

    /** Does not wait for a thread that is reading: that one ends with the socket. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            in.close();
        }
    }

    private void ensureOpen() throws IOException {
        if (closed.get()) {
            throw new IOException("Stream closed");
        }
    }
}
