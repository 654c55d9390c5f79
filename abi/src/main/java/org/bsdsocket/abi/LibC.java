package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Seam 2: the C library, one short method a function.
 *
 * <p>What an implementation does not do: retry, interpret, allocate, remember. It takes the arguments in the order of the
 * C prototype and returns the function's result, or {@code -errno} where the function failed. Structs are bytes that
 * {@link Abi} describes; no implementation knows a layout or a constant. Nothing here is variadic, so that calling
 * conventions stay out of it: what fcntl(2) is needed for has methods of its own, and ioctl(2) is always given an address.
 *
 * <p>Every {@link ByteBuffer} is direct and is addressed from its index 0 (plus an offset where the method has one),
 * whatever its position and limit. One that is not direct, or too short for what the call reads or writes, gives
 * {@code -EFAULT} and no call is made. Who calls sees to it that the memory is there until the call returns. A descriptor is a {@code long}, because it is a handle of that width on Windows.
 */
public interface LibC {

    // ---- sockets

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

    // ---- data

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

    // ---- descriptors

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

    // ---- devices

    /**
     * {@code int ioctl(int fd, unsigned long request, void *arg)}. Many a request does not tell how many bytes it reads or
     * writes. The least that is asked of the buffer: the size in the request, if it has one; an {@code ifreq} for requests
     * of sockets (type 0x89) without; an {@code int} for all others.
     */
    int ioctl(long fd, long request, ByteBuffer arg);

    // ---- waiting and waking

    /** {@code int poll(struct pollfd *fds, nfds_t count, int timeout)}. */
    int poll(ByteBuffer fds, int count, int timeoutMillis);

    /** {@code int epoll_create1(int flags)}. */
    long epollCreate1(int flags);

    /** {@code int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event)}; null is NULL. */
    int epollCtl(long epfd, int op, long fd, @Nullable ByteBuffer event);

    /** {@code int epoll_wait(int epfd, struct epoll_event *events, int max, int timeout)}. */
    int epollWait(long epfd, ByteBuffer events, int max, int timeoutMillis);

    /** SIGRTMAX, which is a call into the C library and not a constant. */
    int sigrtmax();

    /** {@code int sigaction(int signal, const struct sigaction *act, struct sigaction *old)}; null is NULL. */
    int sigaction(int signal, @Nullable ByteBuffer act, @Nullable ByteBuffer old);

    /** The address of a function that may be called with a signal number at any moment and does no harm. */
    long signalHandler();

    /** {@code pthread_t pthread_self(void)}. */
    long pthreadSelf();

    /** {@code int pthread_kill(pthread_t thread, int signal)}, for a thread that is alive. */
    int pthreadKill(long thread, int signal);

    // ---- names

    /**
     * {@code int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **result)}.
     *
     * @param node with a NUL at its end; null is NULL; likewise service
     * @param result receives the list's address and, with EAI_SYSTEM, {@code errno}
     * @return 0 or the EAI code
     */
    int getaddrinfo(byte @Nullable [] node, byte @Nullable [] service, ByteBuffer hints, long[] result);

    /** {@code void freeaddrinfo(struct addrinfo *list)}. */
    void freeaddrinfo(long list);

    /**
     * {@code int getnameinfo(const struct sockaddr *addr, socklen_t len, char *host, socklen_t, char *service, socklen_t, int flags)}.
     *
     * @param error receives {@code errno} with EAI_SYSTEM
     * @return 0 or the EAI code
     */
    int getnameinfo(ByteBuffer addr, int len, ByteBuffer host, ByteBuffer service, int flags, long[] error);

    /** {@code const char *gai_strerror(int code)}: an address. */
    long gaiStrerror(int code);

    /** {@code int gethostname(char *name, size_t len)}, with all of the buffer. */
    int gethostname(ByteBuffer name);

    /** {@code int sethostname(const char *name, size_t len)}, with all of the array, which needs no NUL. */
    int sethostname(byte[] name);

    /**
     * {@code int gethostbyname_r(const char *name, struct hostent *ret, char *buf, size_t buflen, struct hostent **result,
     * int *h_errnop)}, for IPv4.
     *
     * @param name with a NUL at its end
     * @param hostent room for the struct, whose pointers lead into {@code buf}
     * @param result receives the struct's address, 0 where there is no answer, and {@code h_errno}
     * @return 0, or an {@code errno} as it is (ERANGE: a larger buffer is needed); {@code -EFAULT} if no call was made
     */
    int gethostbynameR(byte[] name, ByteBuffer hostent, ByteBuffer buf, long[] result);

    /**
     * {@code int gethostbyaddr_r(const void *addr, socklen_t len, int type, struct hostent *ret, char *buf, size_t buflen,
     * struct hostent **result, int *h_errnop)}; what is returned is as with {@link #gethostbynameR}.
     *
     * @param addr without a NUL
     */
    int gethostbyaddrR(byte[] addr, int type, ByteBuffer hostent, ByteBuffer buf, long[] result);

    /**
     * {@code int getservbyname_r(const char *name, const char *proto, struct servent *ret, char *buf, size_t buflen, struct
     * servent **result)}.
     *
     * @param name with a NUL at its end; likewise proto, where null is NULL
     * @param result receives the struct's address, 0 where there is no answer, and 0
     * @return 0, or an {@code errno} as it is; {@code -EFAULT} if no call was made
     */
    int getservbynameR(byte[] name, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result);

    /**
     * {@code int getservbyport_r(int port, const char *proto, struct servent *ret, char *buf, size_t buflen, struct servent
     * **result)}; what is returned is as with {@link #getservbynameR}.
     *
     * @param port in network order, as C has it
     */
    int getservbyportR(int port, byte @Nullable [] proto, ByteBuffer servent, ByteBuffer buf, long[] result);

    /**
     * {@code struct protoent *getprotobyname(const char *name)}: the address of the C library's only such struct, or 0. Who
     * calls holds a lock until the struct is read.
     */
    long getprotobyname(byte[] name);

    /** {@code const char *hstrerror(int code)}: an address. */
    long hstrerror(int code);

    /** {@code unsigned int if_nametoindex(const char *name)}: the index or {@code -errno}. */
    long ifNametoindex(byte[] name);

    /** {@code char *if_indextoname(unsigned int index, char *name)}, with IF_NAMESIZE bytes: 0 or {@code -errno}. */
    int ifIndextoname(int index, ByteBuffer name);

    /** {@code struct if_nameindex *if_nameindex(void)}: an address or {@code -errno}. */
    long ifNameindex();

    /** {@code void if_freenameindex(struct if_nameindex *list)}. */
    void ifFreenameindex(long list);

    // ---- memory

    /** Whether the memory of a buffer that a method has is kept for the call, also where another thread closes its arena. */
    default boolean keepsMemory() {
        return false;
    }

    /** The address of the buffer's index 0; 0 for a buffer that is not direct. */
    long addressOf(ByteBuffer buffer);

    /** {@code size_t strlen(const char *text)}. */
    long strlen(long text);

    /** {@code memcpy(into, address, len)}. */
    int peek(long address, ByteBuffer into, int len);
}
