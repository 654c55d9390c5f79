package org.bsdsocket;

/**
 * One answer of getaddrinfo.
 *
 * @param family for {@link SocketModule#socket}; likewise type and proto
 * @param canonname the host's canonical name where AI_CANONNAME asked for it, else empty
 * @param sockaddr for {@link Socket#connect}
 */
public record AddrInfo(AddressFamily family, SocketKind type, int proto, String canonname, Address sockaddr) {}
