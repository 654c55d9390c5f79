package org.bsdsocket;

/**
 * The data of a control message IP_PKTINFO: {@code struct in_pktinfo}.
 *
 * @param ifindex the interface that a datagram came in by, or is to leave by
 * @param specDst the local address of it
 * @param addr the destination in the datagram's header
 * @see <a href="https://man7.org/linux/man-pages/man7/ip.7.html">ip(7)</a>
 */
public record InPktinfo(int ifindex, String specDst, String addr) {

    public InPktinfo {
        NumericHosts.checkInet("specDst", specDst);
        NumericHosts.checkInet("addr", addr);
    }

    /**
     * The value from the system's bytes.
     *
     * @throws IllegalArgumentException if they are fewer than the struct has
     * @throws UnavailableException if the backend or the platform has no {@code struct in_pktinfo}
     */
    public static InPktinfo of(byte[] bytes, SocketModule module) {
        Struct from = Struct.of(module, "in_pktinfo", bytes);
        return new InPktinfo(
                (int) from.get("ipi_ifindex"),
                NumericHosts.text(from.getBytes("ipi_spec_dst")),
                NumericHosts.text(from.getBytes("ipi_addr")));
    }

    /**
     * The bytes as the system reads them.
     *
     * @throws UnavailableException if the backend or the platform has no {@code struct in_pktinfo}
     */
    public byte[] toBytes(SocketModule module) {
        return Struct.zero(module, "in_pktinfo")
                .put("ipi_ifindex", ifindex)
                .put("ipi_spec_dst", NumericHosts.inet(specDst))
                .put("ipi_addr", NumericHosts.inet(addr))
                .toByteArray();
    }
}
