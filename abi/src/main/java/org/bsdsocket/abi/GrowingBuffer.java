package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.ErrnoException;

/** Calls of the C library that put their answer into the caller's buffer and say ERANGE if it is too small. */
final class GrowingBuffer {

    private static final int FIRST = 1 << 10;

    /** More than any database has for one name; who wants more yet is in a circle. */
    private static final int LAST = 1 << 24;

    private final Abi abi;
    private final int erange;

    GrowingBuffer(Abi abi) {
        this.abi = abi;
        this.erange = abi.constant("errno.ERANGE");
    }

    /** One attempt with a buffer of that size. */
    interface Attempt {
        int with(ByteBuffer buffer);
    }

    /**
     * The result of the first attempt that does not ask for more: 0 or an {@code errno}. Its answer points into the buffer
     * that it was given, which the attempt has to keep alive.
     */
    int call(String call, Attempt attempt) throws ErrnoException {
        for (int size = FIRST; ; size *= 2) {
            int result = attempt.with(CMemory.direct(size));
            if (result < 0) {
                throw new ErrnoException(abi.errno(-result), call);
            }
            if (result != erange || size == LAST) {
                return result;
            }
        }
    }
}
