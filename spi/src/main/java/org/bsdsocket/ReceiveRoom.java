package org.bsdsocket;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * How much of the memory that a receive may fill is worth asking for.
 *
 * <p>Where all of it is taken before the system call, as in a JVM, asking for two gigabytes to be on the safe side would
 * cost two gigabytes.
 */
final class ReceiveRoom {

    /** More than the systems' receive buffers hold. */
    private static final int STREAM = 1 << 24;

    /** What the length fields of IP and UDP can say (RFC 768, RFC 791, RFC 8200). */
    private static final int INTERNET = 0xffff;

    private final int most;
    private final int waitAll;

    /** @param kind without creation flags */
    ReceiveRoom(ConstantValues constants, int family, int kind) {
        boolean internet = is(constants, "AF_INET", family) || is(constants, "AF_INET6", family);
        boolean packets = is(constants, "SOCK_DGRAM", kind) || is(constants, "SOCK_RAW", kind);
        most = is(constants, "SOCK_STREAM", kind) ? STREAM : internet && packets ? INTERNET : Integer.MAX_VALUE;
        waitAll = constants.orZero("MSG_WAITALL");
    }

    /** At most {@code bufsize}; all of it for who waits for all of it. */
    int of(int bufsize, int flags) {
        return (flags & waitAll) != 0 ? bufsize : Math.min(bufsize, most);
    }

    /** The same for a buffer of the caller's: one on the heap is filled from other memory of the same size. */
    int of(ByteBuffer buffer, int bytes, int flags) {
        return buffer.isDirect() ? bytes : of(bytes, flags);
    }

    /** How much of a buffer is to be filled, where 0 stands for all of it. */
    static int asked(ByteBuffer buffer, int nbytes) {
        checkWritable(buffer);
        Ranges.notNegative("nbytes", nbytes);
        if (nbytes > buffer.remaining()) {
            throw new IllegalArgumentException(
                    "nbytes is " + nbytes + "; the buffer has room for " + buffer.remaining());
        }
        return nbytes == 0 ? buffer.remaining() : nbytes;
    }

    static void checkWritable(ByteBuffer buffer) {
        if (Objects.requireNonNull(buffer, "buffer").isReadOnly()) {
            throw new IllegalArgumentException("the buffer is read-only; expected one to write into");
        }
    }

    private static boolean is(ConstantValues constants, String name, int number) {
        return constants.has(name) && constants.number(name) == number;
    }
}
