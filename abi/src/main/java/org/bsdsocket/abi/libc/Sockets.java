package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Sockets: how they come to be, what they are tied to, and their options. */
public interface Sockets {

    /** {@code int socket(int domain, int type, int protocol)}. */
    long socket(int domain, int type, int protocol);

    /** {@code int socketpair(int domain, int type, int protocol, int sv[2])}. */
    int socketpair(int domain, int type, int protocol, ByteBuffer sv);

    /** {@code int bind(int fd, const struct sockaddr *addr, socklen_t len)}. */
    int bind(long fd, ByteBuffer addr, int len);

    /** {@code int listen(int fd, int backlog)}. */
    int listen(long fd, int backlog);

    /** {@code int accept4(int fd, struct sockaddr *addr, socklen_t *len, int flags)}; both pointers or none. */
    long accept4(long fd, @Nullable ByteBuffer addr, @Nullable ByteBuffer len, int flags);

    /** {@code int connect(int fd, const struct sockaddr *addr, socklen_t len)}. */
    int connect(long fd, ByteBuffer addr, int len);

    /** {@code int getsockname(int fd, struct sockaddr *addr, socklen_t *len)}. */
    int getsockname(long fd, ByteBuffer addr, ByteBuffer len);

    /** {@code int getpeername(int fd, struct sockaddr *addr, socklen_t *len)}. */
    int getpeername(long fd, ByteBuffer addr, ByteBuffer len);

    /** {@code int shutdown(int fd, int how)}. */
    int shutdown(long fd, int how);

    /** {@code int getsockopt(int fd, int level, int name, void *value, socklen_t *len)}. */
    int getsockopt(long fd, int level, int name, ByteBuffer value, ByteBuffer len);

    /** {@code int setsockopt(int fd, int level, int name, const void *value, socklen_t len)}; null is NULL. */
    int setsockopt(long fd, int level, int name, @Nullable ByteBuffer value, int len);
}
