package org.bsdsocket;

/**
 * The value of IP_ADD_MEMBERSHIP, IP_DROP_MEMBERSHIP and IP_MULTICAST_IF: {@code struct ip_mreqn}.
 *
 * @param multiaddr the group, as {@code 224.0.0.251}
 * @param address a local address of the interface
 * @param ifindex the interface's index, which counts more than the address; 0 for none
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 */
public record IpMreqn(String multiaddr, String address, int ifindex) {

    public IpMreqn {
        NumericHosts.checkInet("multiaddr", multiaddr);
        NumericHosts.checkInet("address", address);
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct ip_mreqn}
     */
    public static IpMreqn of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "ip_mreqn", bytes);
        return new IpMreqn(
                NumericHosts.text(from.getBytes("imr_multiaddr")),
                NumericHosts.text(from.getBytes("imr_address")),
                (int) from.get("imr_ifindex"));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct ip_mreqn}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "ip_mreqn")
                .put("imr_multiaddr", NumericHosts.inet(multiaddr))
                .put("imr_address", NumericHosts.inet(address))
                .put("imr_ifindex", ifindex)
                .toByteArray();
    }
}
