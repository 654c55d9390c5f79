package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The databases of hosts, services and protocols, as they were asked before getaddrinfo(3). */
public interface Databases {

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
}
