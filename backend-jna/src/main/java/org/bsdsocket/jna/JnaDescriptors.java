package org.bsdsocket.jna;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Descriptors;

final class JnaDescriptors extends Checks implements Descriptors {

    private final Channels channels = new Channels();
    private final ByteBuffer zero = Buffers.words();
    private final ByteBuffer one = Buffers.words();

    private final Variadic variadic;
    private final JnaDevices devices;
    private final int enotsup;
    private final int dupfdCloexec;
    private final int getfd;
    private final int fdCloexec;
    private final int getfl;
    private final int nonblock;
    private final long fioclex;
    private final long fionclex;
    private final long fionbio;

    JnaDescriptors(Abi abi, Variadic variadic, JnaDevices devices) {
        super(abi);
        this.variadic = variadic;
        this.devices = devices;
        this.enotsup = -abi.constant("errno.ENOTSUP");
        this.dupfdCloexec = abi.constant("c.F_DUPFD_CLOEXEC");
        this.getfd = abi.constant("c.F_GETFD");
        this.fdCloexec = abi.constant("c.FD_CLOEXEC");
        this.getfl = abi.constant("c.F_GETFL");
        this.nonblock = abi.constant("c.O_NONBLOCK");
        this.fioclex = abi.required("c.FIOCLEX");
        this.fionclex = abi.required("c.FIONCLEX");
        this.fionbio = abi.required("c.FIONBIO");
        this.one.putInt(0, 1);
    }

    @Override
    public int close(long fd) {
        return Arguments.isDescriptor(fd) ? result(Functions.close((int) fd), null) : ebadf;
    }

    @Override
    public long dupCloexec(long fd) {
        return Arguments.isDescriptor(fd) ? result(variadic.fcntl((int) fd, dupfdCloexec, 0), null) : ebadf;
    }

    @Override
    public int isCloexec(long fd) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        int flags = result(variadic.fcntl((int) fd, getfd), null);
        return flags < 0 ? flags : (flags & fdCloexec) != 0 ? 1 : 0;
    }

    /** ioctl sets either flag in one system call; fcntl would need to read the others first. */
    @Override
    public int setCloexec(long fd, boolean on) {
        return Arguments.isDescriptor(fd) ? devices.control(fd, on ? fioclex : fionclex, zero) : ebadf;
    }

    @Override
    public int isBlocking(long fd) {
        if (!Arguments.isDescriptor(fd)) {
            return ebadf;
        }
        int flags = result(variadic.fcntl((int) fd, getfl), null);
        return flags < 0 ? flags : (flags & nonblock) == 0 ? 1 : 0;
    }

    @Override
    public int setBlocking(long fd, boolean on) {
        return Arguments.isDescriptor(fd) ? devices.control(fd, fionbio, on ? zero : one) : ebadf;
    }

    @Override
    public long descriptorOf(FileChannel file) {
        int fd = channels.descriptorOf(file);
        return fd == Channels.UNKNOWN ? enotsup : fd < 0 ? ebadf : fd;
    }
}
