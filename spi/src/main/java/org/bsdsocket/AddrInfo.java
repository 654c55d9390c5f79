package org.bsdsocket;

import java.util.Objects;

/**
 * One answer of getaddrinfo.
 *
 * @param family for {@link SocketModule#socket}; likewise type and proto
 * @param canonname the host's canonical name where AI_CANONNAME asked for it, else empty
 * @param sockaddr for {@link Socket#connect}
 */
public record AddrInfo(AddressFamily family, SocketKind type, int proto, String canonname, Address sockaddr) {

    public AddrInfo {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(canonname, "canonname");
        Objects.requireNonNull(sockaddr, "sockaddr");
    }
}
