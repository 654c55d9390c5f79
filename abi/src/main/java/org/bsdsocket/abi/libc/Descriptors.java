package org.bsdsocket.abi.libc;

import java.nio.channels.FileChannel;

/** Descriptors, whatever they stand for. What fcntl(2) does has a method for each use. */
public interface Descriptors {

    /** {@code int close(int fd)}. */
    int close(long fd);

    /** {@code fcntl(fd, F_DUPFD_CLOEXEC, 0)}. */
    long dupCloexec(long fd);

    /** Whether FD_CLOEXEC is set: 1 or 0. */
    int isCloexec(long fd);

    /** Sets or clears FD_CLOEXEC. */
    int setCloexec(long fd, boolean on);

    /** Whether O_NONBLOCK is not set: 1 or 0. */
    int isBlocking(long fd);

    /** Clears or sets O_NONBLOCK. */
    int setBlocking(long fd, boolean on);

    /**
     * The descriptor under a file channel; {@code -EBADF} for a closed one and {@code -ENOTSUP} for one that has none or does
     * not show it. The only Java object that crosses this seam, since only an implementation knows how to look inside.
     */
    long descriptorOf(FileChannel file);
}
