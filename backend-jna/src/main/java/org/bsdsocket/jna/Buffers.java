package org.bsdsocket.jna;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.abi.Arguments;
import org.jspecify.annotations.Nullable;

/** Direct buffers as C sees them: addresses, where 0 stands for a buffer that does not do. */
final class Buffers {

    private Buffers() {}

    /** The address of len bytes of a direct buffer from off on; 0 if it has not that many. */
    static long window(ByteBuffer buffer, int off, long len) {
        if (!Arguments.holds(buffer, off, len)) {
            return 0;
        }
        long base = base(buffer);
        return base == 0 ? 0 : base + off;
    }

    /** The address of as many bytes as the socklen_t in another buffer says; 0 if there are not that many. */
    static long sized(ByteBuffer buffer, ByteBuffer length) {
        return Arguments.holdsSized(buffer, length) ? base(buffer) : 0;
    }

    /** The address of a direct buffer's index 0. */
    static long base(ByteBuffer buffer) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    }

    /** Room for what C returns through two pointers to words. */
    static ByteBuffer words() {
        return ByteBuffer.allocateDirect(2 * Long.BYTES).order(ByteOrder.nativeOrder());
    }

    /** One of those words. */
    static long word(ByteBuffer words, int at) {
        return address(Native.POINTER_SIZE == Long.BYTES ? words.getLong(at) : words.getInt(at));
    }

    /** What C returned, as an address: words of 32 bits come with a sign, by which half of all addresses would be errors. */
    static long address(long word) {
        return Native.POINTER_SIZE == Long.BYTES ? word : Integer.toUnsignedLong((int) word);
    }

    /** Said after a call that has got the buffer's address: until here the memory is not given back. */
    @SuppressWarnings("ReachabilityFenceUsage") // No exception comes out of a C function.
    static void keep(@Nullable ByteBuffer buffer) {
        Reference.reachabilityFence(buffer);
    }
}
