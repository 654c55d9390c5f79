package org.bsdsocket.abi.libc;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Names of hosts and services, and this host's own. */
public interface Names {

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
}
