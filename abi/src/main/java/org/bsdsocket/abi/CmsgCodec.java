package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.bsdsocket.spi.Control;

/**
 * Control messages as the bytes that {@code msg_control} points to, and back.
 *
 * <p>Immutable. An item is a header, padding so that the data is aligned, the data, and padding so that the next header
 * is. {@code cmsg_len} counts all of it but the last padding. How far the data is from the header and how far items are
 * rounded up is the C library's matter (a 32-bit word on some platforms, a 64-bit one on others), so both come from what
 * the macros themselves answered when the table was made.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/cmsg.3.html">cmsg(3)</a>
 */
public final class CmsgCodec {

    private final Field length;
    private final Field level;
    private final Field type;
    private final int header;
    private final long dataOffset;
    private final long emptySpace;
    private final long alignment;
    private final int solSocket;
    private final int scmRights;
    private final Field descriptor;

    public CmsgCodec(Abi abi) {
        length = abi.field("cmsghdr.cmsg_len");
        level = abi.field("cmsghdr.cmsg_level");
        type = abi.field("cmsghdr.cmsg_type");
        header = abi.sizeof("cmsghdr");
        dataOffset = abi.required("fact.CMSG_LEN.0");
        emptySpace = abi.required("fact.CMSG_SPACE.0");
        alignment = abi.required("fact.CMSG_ALIGN");
        solSocket = abi.constant("SOL_SOCKET");
        scmRights = abi.constant("SCM_RIGHTS");
        descriptor = new Field(0, abi.sizeof("int"));
    }

    /** CMSG_LEN: what {@code cmsg_len} is for that many bytes of data. */
    public long length(long data) {
        return dataOffset + data;
    }

    /** CMSG_SPACE: the bytes that an item with that much data takes. */
    public long space(long data) {
        return emptySpace + aligned(data);
    }

    /** The bytes that all of them take. */
    public long space(List<Control> messages) {
        long sum = 0;
        for (Control message : messages) {
            sum += space(message.data().length);
        }
        return sum;
    }

    /** Writes the messages one behind the other from index {@code at} on; the room is {@link #space(List)}. */
    public void encode(List<Control> messages, ByteBuffer into, int at) {
        int start = at;
        for (Control message : messages) {
            int end = Math.toIntExact(start + space(message.data().length));
            // All of it: padding is read by nobody, but it leaves the process, and headers have holes too.
            for (int i = start; i < end; i++) {
                into.put(i, (byte) 0);
            }
            length.put(into, start, length(message.data().length));
            level.put(into, start, message.level());
            type.put(into, start, message.type());
            into.put((int) (start + dataOffset), message.data());
            start = end;
        }
    }

    /**
     * Reads the {@code count} bytes from index {@code at} on.
     *
     * <p>An item that claims more than there is was cut by the kernel, or lies: what lies inside the buffer is returned, so
     * that descriptors in it are not lost, and it is the last. One that claims less than its own header ends the list.
     */
    public List<Control> decode(ByteBuffer from, int at, long count) {
        long end = Math.min(at + count, from.capacity());
        List<Control> messages = new ArrayList<>();
        long start = at;
        while (end - start >= header) {
            long claimed = length.get(from, (int) start);
            if (claimed >= 0 && claimed < dataOffset) {
                break;
            }
            long rest = end - start;
            boolean cut = claimed < 0 || claimed > rest;
            long size = Math.max(0, (cut ? rest : claimed) - dataOffset);
            byte[] data = new byte[(int) size];
            if (size > 0) {
                from.get((int) (start + dataOffset), data);
            }
            messages.add(new Control((int) level.get(from, (int) start), (int) type.get(from, (int) start), data));
            if (cut) {
                break;
            }
            start += aligned(claimed);
        }
        return messages;
    }

    /**
     * Calls for each descriptor in what {@link #decode} would return. It makes nothing, so that they can be closed when there
     * is no memory for the answer.
     */
    void descriptors(ByteBuffer from, int at, long count, IntConsumer each) {
        long end = Math.min(at + count, from.capacity());
        for (long start = at; end - start >= header; ) {
            long claimed = length.get(from, (int) start);
            if (claimed >= 0 && claimed < dataOffset) {
                return;
            }
            long rest = end - start;
            boolean cut = claimed < 0 || claimed > rest;
            if (level.get(from, (int) start) == solSocket && type.get(from, (int) start) == scmRights) {
                long last = start + (cut ? rest : claimed) - descriptor.size();
                for (long i = start + dataOffset; i <= last; i += descriptor.size()) {
                    each.accept((int) descriptor.get(from, (int) i));
                }
            }
            if (cut) {
                return;
            }
            start += aligned(claimed);
        }
    }

    private long aligned(long size) {
        return (size + alignment - 1) / alignment * alignment;
    }
}
