package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.IntConsumer;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * A {@code struct msghdr} with all it points to: the iovecs and the room for control messages lie behind it in one block,
 * direct buffers where they are, all others side by side in the workspace's data.
 */
final class MessageHeader {

    /** The strictest alignment that any struct asks for. */
    private static final int ALIGNMENT = 16;

    private final int size;
    private final Field name;
    private final Field nameLength;
    private final Field vectors;
    private final Field vectorCount;
    private final Field control;
    private final Field controlLength;
    private final Field flags;
    private final int vectorSize;
    private final Field vectorBase;
    private final Field vectorLength;

    MessageHeader(Abi abi) {
        size = abi.sizeof("msghdr");
        name = abi.field("msghdr.msg_name");
        nameLength = abi.field("msghdr.msg_namelen");
        vectors = abi.field("msghdr.msg_iov");
        vectorCount = abi.field("msghdr.msg_iovlen");
        control = abi.field("msghdr.msg_control");
        controlLength = abi.field("msghdr.msg_controllen");
        flags = abi.field("msghdr.msg_flags");
        vectorSize = abi.sizeof("iovec");
        vectorBase = abi.field("iovec.iov_base");
        vectorLength = abi.field("iovec.iov_len");
    }

    /** Lays out a header without a name; the iovecs describe the buffers from position to limit. */
    Layout lay(String call, Workspace workspace, List<ByteBuffer> buffers, int controlRoom) throws ErrnoException {
        long heap = 0;
        long total = 0;
        for (ByteBuffer buffer : buffers) {
            total += buffer.remaining();
            heap += lasts(buffer) ? 0 : buffer.remaining();
        }
        toInt("buffers", total);
        int vectorsAt = align(size);
        int controlAt = toInt("buffers", align(vectorsAt + (long) vectorSize * buffers.size()));
        Workspace.Block block = workspace.message(call, toInt("control messages", (long) controlAt + controlRoom));
        ByteBuffer data = workspace.data(call, (int) heap);
        ByteBuffer bytes = block.bytes();
        for (int i = 0; i < vectorsAt; i++) {
            bytes.put(i, (byte) 0);
        }
        vectors.put(bytes, buffers.isEmpty() ? 0 : block.address() + vectorsAt);
        vectorCount.put(bytes, buffers.size());
        control.put(bytes, controlRoom == 0 ? 0 : block.address() + controlAt);
        controlLength.put(bytes, controlRoom);
        long next = heap == 0 ? 0 : workspace.addressOf(data);
        int at = vectorsAt;
        for (ByteBuffer buffer : buffers) {
            long base = next;
            if (lasts(buffer)) {
                base = workspace.addressOf(buffer) + buffer.position();
            } else {
                next += buffer.remaining();
            }
            vectorBase.put(bytes, at, base);
            vectorLength.put(bytes, at, buffer.remaining());
            at += vectorSize;
        }
        return new Layout(bytes, data, controlAt);
    }

    /** Moves the positions over {@code count} bytes, first buffer first. */
    static void advance(List<ByteBuffer> buffers, int count) {
        int left = count;
        for (ByteBuffer buffer : buffers) {
            int part = Math.min(left, buffer.remaining());
            buffer.position(buffer.position() + part);
            left -= part;
        }
    }

    static int toInt(String what, long size) {
        if (size > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    what + " of " + size + " bytes in all; expected at most " + Integer.MAX_VALUE);
        }
        return (int) size;
    }

    /** The kernel knows of these buffers by address only, so nothing but their own lifetime keeps their memory. */
    private static boolean lasts(ByteBuffer buffer) {
        return buffer.isDirect() && Lifetimes.lasts(buffer);
    }

    private static int align(int size) {
        return (int) align((long) size);
    }

    private static long align(long size) {
        return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** One header in a workspace, valid until the next call of the thread. */
    final class Layout {

        private final ByteBuffer bytes;
        private final ByteBuffer data;
        private final int controlAt;

        private Layout(ByteBuffer bytes, ByteBuffer data, int controlAt) {
            this.bytes = bytes;
            this.data = data;
            this.controlAt = controlAt;
        }

        ByteBuffer bytes() {
            return bytes;
        }

        void name(long address, int length) {
            name.put(bytes, address);
            nameLength.put(bytes, length);
        }

        @Nullable
        Sockaddr name(Kernel kernel, Workspace workspace, Origin origin) {
            return kernel.addresses.decode(workspace.address, nameLength.get(bytes), origin);
        }

        int flags() {
            return (int) flags.get(bytes);
        }

        void control(CmsgCodec codec, List<Control> messages) {
            codec.encode(messages, bytes, controlAt);
        }

        List<Control> control(CmsgCodec codec) {
            return codec.decode(bytes, controlAt, controlLength.get(bytes));
        }

        /** Calls for each descriptor that came, without making anything: memory may be what is missing. */
        void descriptors(CmsgCodec codec, IntConsumer each) {
            codec.descriptors(bytes, controlAt, controlLength.get(bytes), each);
        }

        /** Copies the heap buffers to where the iovecs point. */
        void gather(List<ByteBuffer> buffers) {
            int at = 0;
            for (ByteBuffer buffer : buffers) {
                if (!lasts(buffer)) {
                    data.put(at, buffer, buffer.position(), buffer.remaining());
                    at += buffer.remaining();
                }
            }
        }

        /** Copies what arrived to the heap buffers and moves all positions. */
        void scatter(List<ByteBuffer> buffers, int count) {
            int at = 0;
            int left = count;
            for (ByteBuffer buffer : buffers) {
                int room = buffer.remaining();
                int part = Math.min(left, room);
                if (!lasts(buffer)) {
                    buffer.put(buffer.position(), data, at, part);
                    at += room;
                }
                buffer.position(buffer.position() + part);
                left -= part;
            }
        }
    }
}
