package org.bsdsocket.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name lookup: the part of the module that talks to the system's resolver. Safe for use by many threads. */
public interface Resolver {

    /**
     * getaddrinfo(3).
     *
     * @param host in the system's encoding, or null
     * @param service a name or a decimal number, or null
     * @param family 0 for any; likewise kind and protocol
     */
    List<Entry> getaddrinfo(
            byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
            throws ErrnoException, ResolverException;

    /** getnameinfo(3). */
    Names getnameinfo(Sockaddr address, int flags) throws ErrnoException, ResolverException;

    /** gethostname(2). */
    byte[] gethostname() throws ErrnoException;

    /** One answer of getaddrinfo. {@code canonicalName} is empty where none was asked for. */
    record Entry(int family, int kind, int protocol, String canonicalName, Sockaddr address) {}

    /** A host and a service, as names or numbers, depending on the flags. */
    record Names(String host, String service) {}
}
