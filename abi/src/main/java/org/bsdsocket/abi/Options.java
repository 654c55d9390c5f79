package org.bsdsocket.abi;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;
import org.bsdsocket.abi.libc.Descriptors;
import org.bsdsocket.abi.libc.Devices;
import org.bsdsocket.abi.libc.Sockets;
import org.bsdsocket.spi.ErrnoException;

/** getsockopt(2) and setsockopt(2), by descriptor. */
final class Options {

    private final Kernel kernel;
    private final Sockets sockets;
    private final Descriptors descriptors;
    private final Devices devices;
    private final Field integer;
    private final OptionalLong vsock;
    private final Field wide = new Field(0, Long.BYTES);
    private final Field length;

    Options(Kernel kernel) {
        this.kernel = kernel;
        this.sockets = kernel.libc.sockets();
        this.descriptors = kernel.libc.descriptors();
        this.devices = kernel.libc.devices();
        this.integer = new Field(0, kernel.abi.sizeof("int"));
        this.vsock = kernel.abi.value("AF_VSOCK");
        this.length = new Field(0, kernel.abi.sizeof("socklen_t"));
    }

    int get(long fd, int level, int name) throws ErrnoException {
        Workspace workspace = kernel.workspace();
        Field number = number(level);
        // Some options answer with a single byte, and leave the others as they were.
        number.put(workspace.small, 0);
        length.put(workspace.length, number.size());
        kernel.check("getsockopt", sockets.getsockopt(fd, level, name, workspace.small, workspace.length));
        long value = number.get(workspace.small);
        // An int with its highest bit set is a negative number, and no greater one.
        if (number.equals(wide) && value != (int) value) {
            throw kernel.failure("EOVERFLOW", "getsockopt"); // As bytes it can be had.
        }
        return (int) value;
    }

    byte[] get(long fd, int level, int name, int max) throws ErrnoException {
        if (max < 0) {
            throw new IllegalArgumentException("length is " + max + "; expected at least 0");
        }
        Workspace workspace = kernel.workspace();
        ByteBuffer value = workspace.data("getsockopt", max);
        length.put(workspace.length, max);
        kernel.check("getsockopt", sockets.getsockopt(fd, level, name, value, workspace.length));
        byte[] bytes = new byte[(int) Math.min(max, length.get(workspace.length))];
        value.get(0, bytes);
        return bytes;
    }

    void set(long fd, int level, int name, int value) throws ErrnoException {
        ByteBuffer small = kernel.workspace().small;
        Field number = number(level);
        number.put(small, value);
        kernel.check("setsockopt", sockets.setsockopt(fd, level, name, small, number.size()));
    }

    void set(long fd, int level, int name, byte[] value) throws ErrnoException {
        ByteBuffer data = kernel.workspace().data("setsockopt", value.length);
        data.put(0, value);
        kernel.check("setsockopt", sockets.setsockopt(fd, level, name, data, value.length));
    }

    /** An option that is a number is an int, but those of AF_VSOCK have 64 bits. Their level is the family. */
    private Field number(int level) {
        return vsock.isPresent() && vsock.getAsLong() == level ? wide : integer;
    }

    void setNull(long fd, int level, int name, int length) throws ErrnoException {
        kernel.check("setsockopt", sockets.setsockopt(fd, level, name, null, length));
    }

    /** ioctl(2) on a device, with at least the room that the request is known to need. */
    int ioctl(FileChannel device, long request, byte[] argument) throws ErrnoException {
        int room = Math.max(argument.length, kernel.abi.ioctlRoom(request));
        ByteBuffer data = kernel.workspace().data("ioctl", room);
        for (int i = argument.length; i < room; i++) {
            data.put(i, (byte) 0);
        }
        data.put(0, argument);
        try {
            long fd = kernel.check("ioctl", descriptors.descriptorOf(device));
            int result = kernel.check("ioctl", devices.ioctl(fd, request, data));
            data.get(0, argument);
            return result;
        } finally {
            Reference.reachabilityFence(device);
        }
    }
}
