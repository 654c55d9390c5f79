package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.abi.libc.Memory;
import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;

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

    private final Memory memory;
    private final Errno noMemory;
    private ByteBuffer data = direct(0);
    private Block message;

    /** Direct memory and where it lies. */
    record Block(ByteBuffer bytes, long address) {}

    Workspace(LibC libc, Errno noMemory, Waker waker, int addressCapacity, boolean carried) {
        this.memory = libc.memory();
        this.noMemory = noMemory;
        this.address = direct(addressCapacity);
        this.length = direct(Long.BYTES);
        this.small = direct(8 * Long.BYTES);
        this.message = block(direct(SMALLEST / 4));
        this.call = new Call(libc.waiting(), waker, small, carried);
    }

    /**
     * At least {@code size} bytes to copy data through, valid until the next call.
     *
     * @param call what they are for
     * @throws ErrnoException ENOMEM if this JVM has not as many outside of its heap
     */
    ByteBuffer data(String call, int size) throws ErrnoException {
        if (size <= data.capacity()) {
            return data;
        }
        if (size > KEPT) {
            return direct(call, size);
        }
        data = direct(call, powerOfTwo(size));
        return data;
    }

    /** The same for a msghdr and what it points to. */
    Block message(String call, int size) throws ErrnoException {
        if (size > message.bytes.capacity()) {
            Block larger = block(direct(call, size > KEPT ? size : powerOfTwo(size)));
            if (size > KEPT) {
                return larger;
            }
            message = larger;
        }
        return message;
    }

    long addressOf(ByteBuffer buffer) {
        return memory.addressOf(buffer);
    }

    private Block block(ByteBuffer bytes) {
        return new Block(bytes, memory.addressOf(bytes));
    }

    private static int powerOfTwo(int size) {
        return Math.max(SMALLEST, Integer.highestOneBit(size - 1) << 1);
    }

    private ByteBuffer direct(String call, int size) throws ErrnoException {
        try {
            return direct(size);
        } catch (OutOfMemoryError e) {
            throw new ErrnoException(noMemory, call); // Nothing has happened yet, and smaller calls may go on.
        }
    }

    private static ByteBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }
}
