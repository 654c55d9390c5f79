package org.bsdsocket;

/**
 * The value of IP_ADD_MEMBERSHIP and IP_DROP_MEMBERSHIP: {@code struct ip_mreq}.
 *
 * @param multiaddr the group, as {@code 224.0.0.251}
 * @param interfaceAddr a local address of the interface; {@code 0.0.0.0} for one of the system's choice
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 */
public record IpMreq(String multiaddr, String interfaceAddr) {

    public IpMreq {
        NumericHosts.checkInet("multiaddr", multiaddr);
        NumericHosts.checkInet("interfaceAddr", interfaceAddr);
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct ip_mreq}
     */
    public static IpMreq of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "ip_mreq", bytes);
        return new IpMreq(
                NumericHosts.text(from.getBytes("imr_multiaddr")), NumericHosts.text(from.getBytes("imr_interface")));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct ip_mreq}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "ip_mreq")
                .put("imr_multiaddr", NumericHosts.inet(multiaddr))
                .put("imr_interface", NumericHosts.inet(interfaceAddr))
                .toByteArray();
    }
}
