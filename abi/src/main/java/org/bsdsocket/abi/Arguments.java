package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.abi.libc.LibC;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link LibC} written in Java asks of its arguments before it makes a call, so that what C cannot check never gets
 * there.
 */
public final class Arguments {

    private Arguments() {}

    /** Whether it is one where C has descriptors as ints. */
    public static boolean isDescriptor(long fd) {
        return fd >= 0 && fd <= Integer.MAX_VALUE;
    }

    /** Whether the buffer is direct and has that many bytes from {@code from} on, whatever its position and limit. */
    public static boolean holds(@Nullable ByteBuffer buffer, int from, long length) {
        return buffer != null
                && buffer.isDirect()
                && from >= 0
                && length >= 0
                && length <= (long) buffer.capacity() - from;
    }

    /** Whether {@code length} holds a socklen_t and {@code buffer} as many bytes as that says. */
    public static boolean holdsSized(@Nullable ByteBuffer buffer, @Nullable ByteBuffer length) {
        if (length == null || !holds(length, 0, Integer.BYTES) || length.limit() < Integer.BYTES) {
            return false;
        }
        int size = length.getInt(0);
        return holds(
                buffer,
                0,
                Integer.toUnsignedLong(length.order() == ByteOrder.nativeOrder() ? size : Integer.reverseBytes(size)));
    }

    /** Whether it ends with a NUL, as C's strings do. */
    public static boolean isText(byte @Nullable [] text) {
        return text != null && text.length > 0 && text[text.length - 1] == 0;
    }
}
