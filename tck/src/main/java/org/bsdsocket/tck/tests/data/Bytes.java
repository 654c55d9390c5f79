package org.bsdsocket.tck.tests.data;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Kit;

/** Data to send, and what has come of it. */
public final class Bytes {

    /** How long anything may take that a good backend does at once. */
    public static final Duration SOON = Duration.ofSeconds(2);

    private static final int BLOCK = 65536;

    private Bytes() {}

    /** The bytes of a text. */
    public static byte[] of(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same in a buffer. */
    public static ByteBuffer buffer(String text) {
        return ByteBuffer.wrap(of(text));
    }

    /** The text of bytes. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Bytes of which no two neighbouring blocks are alike. */
    public static byte[] pattern(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 8) * 17 + (i >> 16));
        }
        return bytes;
    }

    /** That many bytes from a stream, or fewer where it ends before. */
    public static byte[] read(Kit kit, Socket stream, int length) throws Exception {
        return kit.within(SOON, () -> readAtMost(stream, length));
    }

    /** The same as text. */
    public static String readText(Kit kit, Socket stream, int length) throws Exception {
        return text(read(kit, stream, length));
    }

    /** All bytes of a stream up to its end. */
    public static byte[] readAll(Socket stream) throws OSException {
        return readAtMost(stream, Integer.MAX_VALUE);
    }

    private static byte[] readAtMost(Socket stream, int length) throws OSException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < length) {
            byte[] some = stream.recv(Math.min(BLOCK, length - all.size()));
            if (some.length == 0) {
                break;
            }
            all.writeBytes(some);
        }
        return all.toByteArray();
    }

    /** Two AF_UNIX streams of which the first has no room left for a single byte. It is blocking. */
    public static SocketPair clogged(Kit kit) throws OSException {
        // Not TCP, which finds a little more room whenever it hears from its peer.
        SocketPair pair = kit.unixPair();
        kit.fill(pair.first());
        pair.first().settimeout(Timeout.BLOCKING);
        return pair;
    }

    /** Reads a stream to its end beside the test, and drops what it reads. */
    public static void drain(Kit kit, Socket stream) {
        kit.peer(() -> {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            try {
                while (stream.recvInto(block.clear()) > 0) {
                    block.rewind();
                }
            } catch (OSException closedAtTheEnd) {
                return;
            }
        });
    }
}
