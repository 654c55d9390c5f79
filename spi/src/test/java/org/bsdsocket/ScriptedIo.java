package org.bsdsocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/**
 * A socket that receives what it was told to, one piece a read, and takes a few bytes at a time.
 *
 * <p>A read beyond the last piece would have waited for ever on a real socket: it fails the test.
 */
final class ScriptedIo implements SocketIo {

    private final Deque<Object> pieces = new ArrayDeque<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private int atATime = Integer.MAX_VALUE;
    private @Nullable IOException sendFailure;
    int reads;
    int writes;
    int closes;

    ScriptedIo receives(byte[] piece) {
        pieces.add(piece);
        return this;
    }

    /** A piece with one byte a character. */
    ScriptedIo receives(String piece) {
        return receives(piece.getBytes(StandardCharsets.ISO_8859_1));
    }

    ScriptedIo fails(IOException e) {
        pieces.add(e);
        return this;
    }

    ScriptedIo ends() {
        return receives(new byte[0]);
    }

    ScriptedIo takes(int bytes) {
        atATime = bytes;
        return this;
    }

    /** The next send fails once. */
    void failSend(IOException e) {
        sendFailure = e;
    }

    String sent() {
        return sent.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        reads++;
        Object piece = pieces.peek();
        if (piece == null) {
            throw new AssertionError("this read would have waited");
        }
        pieces.remove();
        if (piece instanceof IOException e) {
            throw e;
        }
        byte[] bytes = (byte[]) piece;
        if (bytes.length == 0) {
            pieces.addFirst(bytes);
            return -1;
        }
        int count = Math.min(len, bytes.length);
        System.arraycopy(bytes, 0, b, off, count);
        if (count < bytes.length) {
            pieces.addFirst(java.util.Arrays.copyOfRange(bytes, count, bytes.length));
        }
        return count;
    }

    @Override
    public int write(byte[] b, int off, int len) throws IOException {
        writes++;
        if (sendFailure != null && sent.size() > 0) {
            IOException e = sendFailure;
            sendFailure = null;
            throw e;
        }
        int count = Math.min(len, atATime);
        sent.write(b, off, count);
        return count;
    }

    @Override
    public OSException noMemory() {
        return new OSException("no memory here", new Errno(12, "ENOMEM"), "makefile");
    }

    @Override
    public void close() {
        closes++;
    }
}
