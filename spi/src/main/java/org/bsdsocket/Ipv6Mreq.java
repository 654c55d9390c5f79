package org.bsdsocket;

/**
 * The value of IPV6_JOIN_GROUP and IPV6_LEAVE_GROUP: {@code struct ipv6_mreq}.
 *
 * @param multiaddr the group, as {@code ff02::fb}
 * @param ifindex the interface's index, 32 bits unsigned; 0 for one of the system's choice
 * @see <a href="https://man7.org/linux/man-pages/man7/ipv6.7.html">ipv6(7)</a>
 */
public record Ipv6Mreq(String multiaddr, long ifindex) {

    public Ipv6Mreq {
        NumericHosts.checkInet6("multiaddr", multiaddr);
        Ranges.unsigned32("ifindex", ifindex);
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct ipv6_mreq}
     */
    public static Ipv6Mreq of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "ipv6_mreq", bytes);
        return new Ipv6Mreq(NumericHosts.text(from.getBytes("ipv6mr_multiaddr")), from.unsigned("ipv6mr_interface"));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct ipv6_mreq}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "ipv6_mreq")
                .put("ipv6mr_multiaddr", NumericHosts.inet6(multiaddr))
                .put("ipv6mr_interface", ifindex)
                .toByteArray();
    }
}
