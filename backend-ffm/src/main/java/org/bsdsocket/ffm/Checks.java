package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * From what callers pass to what functions take, as far as it can be checked.
 *
 * <p>Once it is compiled, none of it allocates for a buffer that is used from its position on, as those of users are, or
 * from its beginning: a segment that lives for one call only is never made.
 */
abstract class Checks {

    final Abi abi;
    final Refused ebadf;
    final Refused efault;
    final Refused einval;

    private final int socklenSize;

    Checks(Abi abi) {
        this.abi = abi;
        this.ebadf = new Refused(abi.constant("errno.EBADF"));
        this.efault = new Refused(abi.constant("errno.EFAULT"));
        this.einval = new Refused(abi.constant("errno.EINVAL"));
        this.socklenSize = abi.sizeof("socklen_t");
    }

    /** What a method returns that ended so. */
    static int refused(Throwable e) {
        if (e instanceof Refused refused) {
            return -refused.errno;
        }
        throw unexpected(e);
    }

    /** Thrown by no function, but by the linker: a buffer's arena that is closed, or memory that is short. */
    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }

    final int fd(long fd) throws Refused {
        if (!Arguments.isDescriptor(fd)) {
            throw ebadf;
        }
        return (int) fd;
    }

    final long atLeast(int least, long count) throws Refused {
        if (count < least) {
            throw einval;
        }
        return count;
    }

    final long present(long address) throws Refused {
        if (address == 0) {
            throw efault;
        }
        return address;
    }

    final void room(long @Nullable [] answer, int count) throws Refused {
        if (answer == null || answer.length < count) {
            throw efault;
        }
    }

    /** A direct buffer from {@code off} on, where it has so many bytes; perhaps more of it. */
    final MemorySegment window(@Nullable ByteBuffer buffer, int off, long len) throws Refused {
        if (buffer == null || !Arguments.holds(buffer, off, len)) {
            throw efault;
        }
        MemorySegment window = MemorySegment.ofBuffer(buffer);
        // Whatever another thread does to position and limit, the segment is a part of the buffer and has the size.
        if (buffer.position() != off || window.byteSize() < len) {
            window = MemorySegment.ofBuffer(buffer.duplicate().clear()).asSlice(off, len);
        }
        present(window.address()); // An empty file may be mapped to nothing.
        return window;
    }

    final MemorySegment whole(@Nullable ByteBuffer buffer) throws Refused {
        return window(buffer, 0, buffer == null ? 0 : buffer.capacity());
    }

    /** null is NULL. */
    final MemorySegment optional(@Nullable ByteBuffer buffer, long len) throws Refused {
        return buffer == null ? MemorySegment.NULL : window(buffer, 0, len);
    }

    final MemorySegment socklen(@Nullable ByteBuffer length) throws Refused {
        return window(length, 0, socklenSize);
    }

    /** As many bytes of a buffer as the socklen_t in another one says. */
    final MemorySegment sized(@Nullable ByteBuffer buffer, @Nullable ByteBuffer length) throws Refused {
        return window(buffer, 0, Integer.toUnsignedLong(socklen(length).get(JAVA_INT_UNALIGNED, 0)));
    }

    final MemorySegment bytes(byte @Nullable [] bytes, Arena arena) throws Refused {
        if (bytes == null) {
            throw efault;
        }
        return arena.allocateFrom(JAVA_BYTE, bytes);
    }

    /** A copy of a text with a NUL at its end. */
    final MemorySegment text(byte @Nullable [] text, Arena arena) throws Refused {
        if (!Arguments.isText(text)) {
            throw efault;
        }
        return bytes(text, arena);
    }

    /** null is NULL. */
    final MemorySegment optionalText(byte @Nullable [] text, Arena arena) throws Refused {
        return text == null ? MemorySegment.NULL : text(text, arena);
    }
}
