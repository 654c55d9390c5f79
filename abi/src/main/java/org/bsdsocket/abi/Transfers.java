package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver.ReceivedFrom;
import org.jspecify.annotations.Nullable;

/**
 * The calls that move bytes.
 *
 * <p>A direct buffer is handed to the kernel as it is. Bytes on the heap may move while a call is blocked, and those of an
 * arena that other threads can close may go, so these are copied once, through the thread's own memory.
 */
final class Transfers {

    /**
     * How much of a heap buffer is offered to a stream that takes only what it has room for. Without it, a long array sent
     * piece by piece would be copied whole for each piece.
     */
    private static final int OFFER = 1 << 20;

    private final Kernel kernel;
    private final LibC libc;
    /** A file's offset, also on platforms where {@code off_t} is narrower. */
    private final Field offset = new Field(0, Long.BYTES);

    private final int msgTrunc;
    private final int dontWait;

    Transfers(Kernel kernel) {
        this.kernel = kernel;
        this.libc = kernel.libc;
        this.msgTrunc = kernel.abi.optionalFlag("MSG_TRUNC");
        this.dontWait = kernel.abi.optionalFlag("MSG_DONTWAIT");
    }

    byte[] recv(NativeHandle handle, int max, int flags) throws ErrnoException {
        if (max < 0) {
            throw new IllegalArgumentException("length is " + max + "; expected at least 0");
        }
        Workspace workspace = kernel.workspace();
        ByteBuffer data = workspace.data("recv", max);
        if (mayThrowAway(flags)) {
            data.put(0, new byte[max]);
        }
        int count = recv(workspace, handle, data, 0, max, flags);
        // Of a datagram that was cut, MSG_TRUNC tells the whole length, and CPython returns that many bytes.
        byte[] bytes = new byte[count];
        data.get(0, bytes, 0, Math.min(count, max));
        return bytes;
    }

    int recv(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        Workspace workspace = kernel.workspace();
        int room = room(buffer);
        if (kernel.lends(buffer)) {
            int count = recv(workspace, handle, buffer, buffer.position(), room, flags);
            return advance(buffer, count);
        }
        ByteBuffer data = heapRoom("recv", workspace, buffer, room, flags);
        int count = recv(workspace, handle, data, 0, room, flags);
        return fill(buffer, data, count);
    }

    private int recv(Workspace workspace, NativeHandle handle, ByteBuffer buffer, int at, int length, int flags)
            throws ErrnoException {
        kernel.begin("recv", handle);
        long result;
        try {
            result = libc.data().recv(handle.fd, buffer, at, length, flags);
        } finally {
            workspace.call.leave(handle);
        }
        return (int) kernel.check("recv", handle, result);
    }

    ReceivedFrom recvfrom(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        int room = room(buffer);
        boolean direct = kernel.lends(buffer);
        Workspace workspace = kernel.begin("recvfrom", handle);
        ByteBuffer data = buffer;
        long result;
        try {
            data = direct ? buffer : heapRoom("recvfrom", workspace, buffer, room, flags);
            kernel.offerAddress(workspace);
            result = libc.data()
                    .recvfrom(
                            handle.fd,
                            data,
                            direct ? buffer.position() : 0,
                            room,
                            flags,
                            workspace.address,
                            workspace.length);
        } finally {
            workspace.call.leave(handle);
        }
        int count = (int) kernel.check("recvfrom", handle, result);
        int put = direct ? advance(buffer, count) : fill(buffer, data, count);
        return new ReceivedFrom(put, kernel.address(workspace, handle.origin));
    }

    int send(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        return send("send", handle, buffer, flags, null);
    }

    int sendto(NativeHandle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
        return send("sendto", handle, buffer, flags, address);
    }

    private int send(String call, NativeHandle handle, ByteBuffer buffer, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        Workspace workspace = kernel.workspace();
        int addressLength = address == null ? 0 : kernel.addresses.encode(address, workspace.address);
        int length = buffer.remaining();
        int at = buffer.position();
        ByteBuffer data = buffer;
        // Of a mapped file without content the address is NULL, which no call takes.
        if (!kernel.lends(buffer) || length == 0) {
            if (handle.stream && (handle.nonBlocking || (flags & dontWait) != 0)) {
                length = Math.min(length, OFFER);
            }
            data = handle.stream ? offer(call, workspace, length) : workspace.data(call, length);
            length = Math.min(length, data.capacity());
            data.put(0, buffer, at, length);
            at = 0;
        }
        kernel.begin(call, handle);
        long result;
        try {
            result = address == null
                    ? libc.data().send(handle.fd, data, at, length, flags)
                    : libc.data().sendto(handle.fd, data, at, length, flags, workspace.address, addressLength);
        } finally {
            workspace.call.leave(handle);
        }
        return advance(buffer, (int) kernel.check(call, handle, result));
    }

    long sendfile(NativeHandle handle, FileChannel file, long from, long count) throws ErrnoException {
        if (from < 0 || count < 0) {
            throw new IllegalArgumentException("offset is " + from + " and count " + count + "; expected at least 0");
        }
        long in = libc.descriptors().descriptorOf(file);
        if (in < 0 && kernel.abi.errno((int) -in).is("EOPNOTSUPP")) {
            throw UnavailableException.because(
                    Capability.SENDFILE,
                    "a " + file.getClass().getName() + " does not show the descriptor that sendfile needs");
        }
        kernel.check("sendfile", in);
        Workspace workspace = kernel.begin("sendfile", handle);
        long result;
        try {
            offset.put(workspace.small, from);
            result = libc.data().sendfile(handle.fd, in, workspace.small, count);
        } finally {
            workspace.call.leave(handle);
        }
        long sent = kernel.check("sendfile", handle, result);
        // Somebody closed it meanwhile: its number may have come to mean another file, which was then sent. A duplicate
        // of the descriptor would prevent that, for two system calls more than CPython makes.
        if (!file.isOpen()) {
            throw kernel.closed("sendfile");
        }
        return sent;
    }

    /** With that flag TCP counts bytes without storing them, and what was in memory before must not pass for them. */
    private boolean mayThrowAway(int flags) {
        return (flags & msgTrunc) != 0;
    }

    /** Room for all of it or, where there is not as much memory, for some: a stream may take less than it is given. */
    private static ByteBuffer offer(String call, Workspace workspace, int length) throws ErrnoException {
        try {
            return workspace.data(call, length);
        } catch (ErrnoException e) {
            return workspace.data(call, Math.min(length, OFFER));
        }
    }

    private ByteBuffer heapRoom(String call, Workspace workspace, ByteBuffer buffer, int room, int flags)
            throws ErrnoException {
        ByteBuffer data = workspace.data(call, room);
        if (mayThrowAway(flags)) {
            data.put(0, buffer, buffer.position(), room);
        }
        return data;
    }

    static int room(ByteBuffer buffer) {
        if (buffer.isReadOnly()) {
            throw new IllegalArgumentException("the buffer is read-only; expected one that can be received into");
        }
        return buffer.remaining();
    }

    // With MSG_TRUNC a datagram's whole length is returned, also if it is more than the room.
    private static int advance(ByteBuffer buffer, int count) {
        buffer.position(buffer.position() + Math.min(count, buffer.remaining()));
        return count;
    }

    private static int fill(ByteBuffer buffer, ByteBuffer data, int count) {
        buffer.put(buffer.position(), data, 0, Math.min(count, buffer.remaining()));
        return advance(buffer, count);
    }
}
