package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What one thread needs to make system calls without allocating: small structs, room to copy heap data through, and its
 * {@link Call}.
 *
 * <p>Used by its thread only. All buffers are direct, in native byte order, and aligned for any C type.
 */
final class Workspace {

    /** Data up to this size is copied through memory that is kept; more gets memory for the one call. */
    private static final int KEPT = 1 << 20;

    private static final int SMALLEST = 1 << 12;

    /** Room for one {@code struct sockaddr} of any family. */
    final ByteBuffer address;

    /** Room for one {@code socklen_t}. */
    final ByteBuffer length;

    /** Room for one small struct: a pollfd, an int, an off_t, two descriptors. */
    final ByteBuffer small;

    final Call call;

    private final LibC libc;
    private ByteBuffer data = direct(0);
    private Block message;

    /** Direct memory and where it lies. */
    record Block(ByteBuffer bytes, long address) {}

    Workspace(LibC libc, Waker waker, int addressCapacity, boolean carried) {
        this.libc = libc;
        this.address = direct(addressCapacity);
        this.length = direct(Long.BYTES);
        this.small = direct(8 * Long.BYTES);
        this.message = block(SMALLEST / 4);
        this.call = new Call(libc, waker, small, carried);
    }

    /** At least {@code size} bytes to copy data through, valid until the next call. */
    ByteBuffer data(int size) {
        if (size <= data.capacity()) {
            return data;
        }
        if (size > KEPT) {
            return direct(size);
        }
        data = direct(powerOfTwo(size));
        return data;
    }

    /** At least {@code size} bytes for a msghdr and what it points to, valid until the next call. */
    Block message(int size) {
        if (size > message.bytes.capacity()) {
            Block larger = block(size > KEPT ? size : powerOfTwo(size));
            if (size > KEPT) {
                return larger;
            }
            message = larger;
        }
        return message;
    }

    long addressOf(ByteBuffer buffer) {
        return libc.addressOf(buffer);
    }

    private Block block(int size) {
        ByteBuffer bytes = direct(size);
        return new Block(bytes, libc.addressOf(bytes));
    }

    private static int powerOfTwo(int size) {
        return Math.max(SMALLEST, Integer.highestOneBit(size - 1) << 1);
    }

    private static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
