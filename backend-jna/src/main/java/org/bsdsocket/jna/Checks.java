package org.bsdsocket.jna;

import com.sun.jna.Native;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.jspecify.annotations.Nullable;

/** What methods return that were given what they cannot pass on, and what they make of results. */
abstract class Checks {

    final Abi abi;

    /** As they are returned, below zero. */
    final int ebadf;

    final int efault;
    final int einval;

    Checks(Abi abi) {
        this.abi = abi;
        this.ebadf = -abi.constant("errno.EBADF");
        this.efault = -abi.constant("errno.EFAULT");
        this.einval = -abi.constant("errno.EINVAL");
    }

    static boolean isAnswer(long @Nullable [] result, int length) {
        return result != null && result.length >= length;
    }

    static boolean isTextOrNull(byte @Nullable [] text) {
        return text == null || Arguments.isText(text);
    }

    static boolean isNull(byte @Nullable [] bytes) {
        return bytes == null;
    }

    /** The result, or {@code -errno}; the buffers whose addresses were passed live at least until here. */
    static int result(int r, @Nullable ByteBuffer buffer) {
        Buffers.keep(buffer);
        return r < 0 ? -Native.getLastError() : r;
    }

    static int result(int r, @Nullable ByteBuffer first, @Nullable ByteBuffer second) {
        Buffers.keep(first);
        return result(r, second);
    }

    static long result(long r, @Nullable ByteBuffer buffer) {
        Buffers.keep(buffer);
        return r < 0 ? -Native.getLastError() : r;
    }

    static long result(long r, @Nullable ByteBuffer first, @Nullable ByteBuffer second) {
        Buffers.keep(first);
        return result(r, second);
    }
}
