package org.bsdsocket;

import java.util.Objects;

/**
 * The address of AF_PACKET: a network interface, and what is on its wire.
 *
 * @param ifname the interface's name; {@code ""} in an address from the system that names none
 * @param proto the protocol of the link layer, 16 bits unsigned: what ETH_P_ALL or an {@code ETHERTYPE_*} is worth
 * @param pkttype what a {@code PACKET_*} constant is worth, 0 to 255; 0 is PACKET_HOST
 * @param hatype the kind of hardware address (ARP's number), 16 bits unsigned
 * @param addr the hardware address, at most {@value #LONGEST} bytes
 * @see <a href="https://man7.org/linux/man-pages/man7/packet.7.html">packet(7)</a>
 */
public record PacketAddress(String ifname, long proto, long pkttype, int hatype, Octets addr) implements Address {

    /** The longest hardware address that Linux has; CPython takes eight bytes, which some networks exceed. */
    private static final int LONGEST = 32;

    public PacketAddress {
        Ranges.noNul("ifname", ifname);
        Ranges.unsigned16("proto", proto);
        Ranges.unsigned8("pkttype", pkttype);
        Ranges.unsigned16("hatype", hatype);
        if (Objects.requireNonNull(addr, "addr").length() > LONGEST) {
            throw new IllegalArgumentException(
                    "addr has " + addr.length() + " bytes; expected at most " + LONGEST + " for a hardware address");
        }
    }

    public PacketAddress(String ifname, long proto, long pkttype, int hatype, byte[] addr) {
        this(ifname, proto, pkttype, hatype, Octets.of(Objects.requireNonNull(addr, "addr")));
    }

    public PacketAddress(String ifname, long proto, long pkttype, int hatype) {
        this(ifname, proto, pkttype, hatype, Octets.EMPTY);
    }

    public PacketAddress(String ifname, long proto, long pkttype) {
        this(ifname, proto, pkttype, 0);
    }

    public PacketAddress(String ifname, long proto) {
        this(ifname, proto, 0);
    }

    /** As Python shows it: {@code ('lo', 2048, 0, 772, b'\x00\x00\x00\x00\x00\x00')}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(ifname, proto, pkttype, hatype, addr);
    }
}
