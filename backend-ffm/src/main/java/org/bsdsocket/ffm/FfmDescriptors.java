package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.bsdsocket.ffm.Linkage.BUFFER;
import static org.bsdsocket.ffm.Linkage.INT;
import static org.bsdsocket.ffm.Linkage.WORD;
import static org.bsdsocket.ffm.Linkage.checked;
import static org.bsdsocket.ffm.Linkage.variadic;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.channels.FileChannel;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Descriptors;

final class FfmDescriptors extends Checks implements Descriptors {

    /** What FIONBIO reads; it writes nothing. */
    private static final MemorySegment YES = Arena.global().allocateFrom(JAVA_INT, 1);

    private static final MemorySegment NO = Arena.global().allocateFrom(JAVA_INT, 0);

    private final int dupfdCloexec;
    private final int getfd;
    private final int getfl;
    private final int fdCloexec;
    private final int nonblock;
    private final long fioclex;
    private final long fionclex;
    private final long fionbio;
    private final int enotsup;

    FfmDescriptors(Abi abi) {
        super(abi);
        this.dupfdCloexec = abi.constant("c.F_DUPFD_CLOEXEC");
        this.getfd = abi.constant("c.F_GETFD");
        this.getfl = abi.constant("c.F_GETFL");
        this.fdCloexec = abi.constant("c.FD_CLOEXEC");
        this.nonblock = abi.constant("c.O_NONBLOCK");
        this.fioclex = abi.required("c.FIOCLEX");
        this.fionclex = abi.required("c.FIONCLEX");
        this.fionbio = abi.required("c.FIONBIO");
        this.enotsup = abi.constant("errno.ENOTSUP");
    }

    @Override
    public int close(long fd) {
        try {
            return (int) Functions.CLOSE.invokeExact(fd(fd));
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long dupCloexec(long fd) {
        try {
            return (int) Functions.FCNTL.invokeExact(fd(fd), dupfdCloexec, 0);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int isCloexec(long fd) {
        try {
            int flags = (int) Functions.FCNTL.invokeExact(fd(fd), getfd, 0);
            return flags < 0 ? flags : (flags & fdCloexec) != 0 ? 1 : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    // ioctl sets either flag in one system call; fcntl would need to read the others first.
    @Override
    public int setCloexec(long fd, boolean on) {
        try {
            long request = on ? fioclex : fionclex;
            return (int) Functions.IOCTL.invokeExact(fd(fd), request, MemorySegment.NULL);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int isBlocking(long fd) {
        try {
            int flags = (int) Functions.FCNTL.invokeExact(fd(fd), getfl, 0);
            return flags < 0 ? flags : (flags & nonblock) == 0 ? 1 : 0;
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public int setBlocking(long fd, boolean on) {
        try {
            MemorySegment nonblocking = on ? NO : YES;
            return (int) Functions.IOCTL.invokeExact(fd(fd), fionbio, nonblocking);
        } catch (Throwable e) {
            return refused(e);
        }
    }

    @Override
    public long descriptorOf(FileChannel file) {
        int fd = FileDescriptors.of(file);
        if (fd == FileDescriptors.UNKNOWN) {
            return -enotsup;
        }
        return fd < 0 ? -ebadf.errno : fd;
    }

    static final class Functions {

        static final MethodHandle CLOSE = checked("close", INT, INT);
        static final MethodHandle FCNTL = variadic("fcntl", 2, INT, INT, INT, INT);
        static final MethodHandle IOCTL = variadic("ioctl", 2, INT, INT, WORD, BUFFER);

        private Functions() {}
    }
}
