package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;

/** Data, on their way in and out. */
public interface Data {

    /** {@code ssize_t recv(int fd, void *buf + off, size_t len, int flags)}. */
    long recv(long fd, ByteBuffer buf, int off, int len, int flags);

    /** {@code ssize_t recvfrom(int fd, void *buf + off, size_t len, int flags, struct sockaddr *addr, socklen_t *addrlen)}. */
    long recvfrom(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, ByteBuffer addrlen);

    /** {@code ssize_t recvmsg(int fd, struct msghdr *msg, int flags)}. */
    long recvmsg(long fd, ByteBuffer msg, int flags);

    /** {@code ssize_t send(int fd, const void *buf + off, size_t len, int flags)}. */
    long send(long fd, ByteBuffer buf, int off, int len, int flags);

    /** {@code ssize_t sendto(int fd, const void *buf + off, size_t len, int flags, const struct sockaddr *addr, socklen_t addrlen)}. */
    long sendto(long fd, ByteBuffer buf, int off, int len, int flags, ByteBuffer addr, int addrlen);

    /** {@code ssize_t sendmsg(int fd, const struct msghdr *msg, int flags)}. */
    long sendmsg(long fd, ByteBuffer msg, int flags);

    /** {@code ssize_t sendfile(int out, int in, off64_t *offset, size_t count)}: {@code sendfile64} in glibc. */
    long sendfile(long out, long in, ByteBuffer offset, long count);
}
