package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver.ReceivedFrom;
import org.jspecify.annotations.Nullable;

/**
 * The calls that move bytes.
 *
 * <p>A direct buffer is handed to the kernel as it is. Bytes on the heap may move while a call is blocked, so they are
 * copied once, through the thread's own memory.
 */
final class Transfers {

    /**
     * How much of a heap buffer is offered to a stream that takes only what it has room for. Without it, a long array sent
     * piece by piece would be copied whole for each piece.
     */
    private static final int OFFER = 1 << 20;

    private final Kernel kernel;
    private final LibC libc;
    private final Field offset;

    Transfers(Kernel kernel) {
        this.kernel = kernel;
        this.libc = kernel.libc;
        this.offset = new Field(0, kernel.abi.sizeof("off_t"));
    }

    byte[] recv(NativeHandle handle, int max, int flags) throws ErrnoException {
        if (max < 0) {
            throw new IllegalArgumentException("length is " + max + "; expected at least 0");
        }
        Workspace workspace = kernel.workspace();
        ByteBuffer data = workspace.data(max);
        int count = recv(workspace, handle, data, 0, max, flags);
        byte[] bytes = new byte[Math.min(count, max)];
        data.get(0, bytes);
        return bytes;
    }

    int recv(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        Workspace workspace = kernel.workspace();
        int room = room(buffer);
        if (buffer.isDirect()) {
            int count = recv(workspace, handle, buffer, buffer.position(), room, flags);
            return advance(buffer, count);
        }
        ByteBuffer data = workspace.data(room);
        int count = recv(workspace, handle, data, 0, room, flags);
        return fill(buffer, data, count);
    }

    private int recv(Workspace workspace, NativeHandle handle, ByteBuffer buffer, int at, int length, int flags)
            throws ErrnoException {
        kernel.begin("recv", handle);
        long result;
        try {
            result = libc.recv(handle.fd, buffer, at, length, flags);
        } finally {
            workspace.call.leave(handle);
        }
        return (int) kernel.check("recv", handle, result);
    }

    ReceivedFrom recvfrom(NativeHandle handle, ByteBuffer buffer, int flags) throws ErrnoException {
        int room = room(buffer);
        boolean direct = buffer.isDirect();
        Workspace workspace = kernel.begin("recvfrom", handle);
        ByteBuffer data = buffer;
        long result;
        try {
            data = direct ? buffer : workspace.data(room);
            kernel.offerAddress(workspace);
            result = libc.recvfrom(
                    handle.fd, data, direct ? buffer.position() : 0, room, flags, workspace.address, workspace.length);
        } finally {
            workspace.call.leave(handle);
        }
        int count = (int) kernel.check("recvfrom", handle, result);
        int put = direct ? advance(buffer, count) : fill(buffer, data, count);
        return new ReceivedFrom(put, kernel.address(workspace));
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
        if (!buffer.isDirect()) {
            if (handle.stream && handle.nonBlocking) {
                length = Math.min(length, OFFER);
            }
            data = workspace.data(length);
            data.put(0, buffer, at, length);
            at = 0;
        }
        kernel.begin(call, handle);
        long result;
        try {
            result = address == null
                    ? libc.send(handle.fd, data, at, length, flags)
                    : libc.sendto(handle.fd, data, at, length, flags, workspace.address, addressLength);
        } finally {
            workspace.call.leave(handle);
        }
        return advance(buffer, (int) kernel.check(call, handle, result));
    }

    long sendfile(NativeHandle handle, FileChannel file, long from, long count) throws ErrnoException {
        if (from < 0 || count < 0) {
            throw new IllegalArgumentException("offset is " + from + " and count " + count + "; expected at least 0");
        }
        long in = libc.descriptorOf(file);
        if (in < 0 && kernel.abi.errno((int) -in).is("EOPNOTSUPP")) {
            throw new UnavailableException(
                    Capability.SENDFILE,
                    "a " + file.getClass().getName() + " does not show the descriptor that sendfile needs");
        }
        kernel.check("sendfile", in);
        Workspace workspace = kernel.begin("sendfile", handle);
        long result;
        try {
            offset.put(workspace.small, from);
            result = libc.sendfile(handle.fd, in, workspace.small, count);
        } finally {
            workspace.call.leave(handle);
        }
        return kernel.check("sendfile", handle, result);
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
