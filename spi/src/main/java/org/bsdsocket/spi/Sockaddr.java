package org.bsdsocket.spi;

import java.util.Objects;
import org.bsdsocket.Octets;

/**
 * A socket address without names of hosts or interfaces: what crosses the seam in place of a {@code struct sockaddr}.
 *
 * <p>Numbers are in host order. Those that C has as 32 bits unsigned are ints with the same bits. Where the kernel returns
 * no address at all (length zero), the seam uses {@code null}.
 */
public sealed interface Sockaddr {

    /**
     * An IPv4 address.
     *
     * @param octets four bytes in network order
     * @param port 0 to 65535
     */
    record Inet(Octets octets, int port) implements Sockaddr {
        public Inet {
            checkLength("octets", octets, 4);
            checkPort(port);
        }

        public Inet(byte[] address, int port) {
            this(Octets.of(Objects.requireNonNull(address, "address")), port);
        }

        /** The four bytes in an array of the caller's own. */
        public byte[] address() {
            return octets.toByteArray();
        }
    }

    /**
     * An IPv6 address.
     *
     * @param octets sixteen bytes in network order
     * @param port 0 to 65535
     * @param flowinfo 0 to 0xfffff
     * @param scopeId an interface index, or 0
     */
    record Inet6(Octets octets, int port, int flowinfo, int scopeId) implements Sockaddr {
        public Inet6 {
            checkLength("octets", octets, 16);
            checkPort(port);
            checkRange("flowinfo", flowinfo, 0, 0xfffff);
        }

        public Inet6(byte[] address, int port, int flowinfo, int scopeId) {
            this(Octets.of(Objects.requireNonNull(address, "address")), port, flowinfo, scopeId);
        }

        /** The sixteen bytes in an array of the caller's own. */
        public byte[] address() {
            return octets.toByteArray();
        }
    }

    /**
     * An AF_UNIX address.
     *
     * @param octets the bytes of {@code sun_path} that count: a file name without a NUL at its end; a NUL and then any bytes
     *     for an abstract name; nothing for an unnamed socket
     */
    record Unix(Octets octets) implements Sockaddr {

        public Unix {
            Objects.requireNonNull(octets, "octets");
        }

        public Unix(byte[] path) {
            this(Octets.of(Objects.requireNonNull(path, "path")));
        }

        /** The bytes in an array of the caller's own. */
        public byte[] path() {
            return octets.toByteArray();
        }
    }

    /** An AF_NETLINK address: {@code nl_pid} and {@code nl_groups}. */
    record Netlink(int pid, int groups) implements Sockaddr {}

    /**
     * An AF_TIPC address of one of the three types.
     *
     * @param addrType the number of TIPC_ADDR_NAMESEQ, TIPC_ADDR_NAME or TIPC_ADDR_ID, 0 to 255
     * @param v1 service type; of an ID the node
     * @param v2 lower instance, or instance; of an ID the reference
     * @param v3 upper instance; of a NAME the domain; of an ID 0
     * @param scope -128 to 127
     */
    record Tipc(int addrType, int v1, int v2, int v3, int scope) implements Sockaddr {
        public Tipc {
            checkRange("addrType", addrType, 0, 0xff);
            checkRange("scope", scope, Byte.MIN_VALUE, Byte.MAX_VALUE);
        }
    }

    /**
     * An AF_CAN address of CAN_RAW, CAN_BCM and every other protocol without an address of its own.
     *
     * @param ifindex the network interface's index, 0 for all
     */
    record Can(int ifindex) implements Sockaddr {}

    /** An AF_CAN address of CAN_ISOTP: an interface and two CAN identifiers. */
    record CanIsotp(int ifindex, int rxId, int txId) implements Sockaddr {}

    /**
     * An AF_CAN address of CAN_J1939.
     *
     * @param name 64 bits unsigned
     * @param addr 0 to 255
     */
    record CanJ1939(int ifindex, long name, int pgn, int addr) implements Sockaddr {
        public CanJ1939 {
            checkRange("addr", addr, 0, 0xff);
        }
    }

    /**
     * An AF_BLUETOOTH address of BTPROTO_L2CAP.
     *
     * @param bdaddr six bytes, the most significant first, which is the order of the text and not the system's
     * @param psm 0 to 65535
     * @param cid 0 to 65535
     * @param bdaddrType 0 to 255
     */
    record L2cap(Octets bdaddr, int psm, int cid, int bdaddrType) implements Sockaddr {
        public L2cap {
            checkLength("bdaddr", bdaddr, 6);
            checkRange("psm", psm, 0, 0xffff);
            checkRange("cid", cid, 0, 0xffff);
            checkRange("bdaddrType", bdaddrType, 0, 0xff);
        }
    }

    /**
     * An AF_BLUETOOTH address of BTPROTO_RFCOMM.
     *
     * @param bdaddr six bytes, the most significant first
     * @param channel 0 to 255
     */
    record Rfcomm(Octets bdaddr, int channel) implements Sockaddr {
        public Rfcomm {
            checkLength("bdaddr", bdaddr, 6);
            checkRange("channel", channel, 0, 0xff);
        }
    }

    /** An AF_BLUETOOTH address of BTPROTO_HCI; both numbers are 0 to 65535. */
    record Hci(int device, int channel) implements Sockaddr {
        public Hci {
            checkRange("device", device, 0, 0xffff);
            checkRange("channel", channel, 0, 0xffff);
        }
    }

    /** An AF_BLUETOOTH address of BTPROTO_SCO: six bytes, the most significant first. */
    record Sco(Octets bdaddr) implements Sockaddr {
        public Sco {
            checkLength("bdaddr", bdaddr, 6);
        }
    }

    /** An AF_ALG address; the two names are without a NUL at their end. */
    record Alg(Octets type, Octets name, int feat, int mask) implements Sockaddr {

        public Alg {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(name, "name");
        }
    }

    /** An AF_VSOCK address. */
    record Vsock(int cid, int port) implements Sockaddr {}

    /**
     * An AF_PACKET address.
     *
     * @param ifindex the network interface's index, 0 for none
     * @param protocol 0 to 65535
     * @param pkttype 0 to 255
     * @param hatype 0 to 65535
     * @param addr the hardware address, as long as it is
     */
    record Packet(int ifindex, int protocol, int pkttype, int hatype, Octets addr) implements Sockaddr {
        public Packet {
            checkRange("protocol", protocol, 0, 0xffff);
            checkRange("pkttype", pkttype, 0, 0xff);
            checkRange("hatype", hatype, 0, 0xffff);
            Objects.requireNonNull(addr, "addr");
        }
    }

    /** An AF_QIPCRTR address. */
    record Qipcrtr(int node, int port) implements Sockaddr {}

    /** A PF_SYSTEM address of SYSPROTO_CONTROL. */
    record SystemControl(int id, int unit) implements Sockaddr {}

    /** An AF_HYPERV address: two UUIDs of sixteen bytes each, in the order of their text. */
    record Hyperv(Octets vmId, Octets serviceId) implements Sockaddr {
        public Hyperv {
            checkLength("vmId", vmId, 16);
            checkLength("serviceId", serviceId, 16);
        }
    }

    /**
     * An address of a family without a codec, as the kernel reads and writes it.
     *
     * @param family the family's number on this platform; one that {@code sa_family} there does not hold is refused when
     *     the address is used
     * @param octets what follows {@code sa_family}
     */
    record Raw(int family, Octets octets) implements Sockaddr {

        public Raw {
            Objects.requireNonNull(octets, "octets");
        }

        public Raw(int family, byte[] data) {
            this(family, Octets.of(Objects.requireNonNull(data, "data")));
        }

        /** The bytes in an array of the caller's own. */
        public byte[] data() {
            return octets.toByteArray();
        }
    }

    private static void checkLength(String field, Octets octets, int length) {
        if (Objects.requireNonNull(octets, field).length() != length) {
            throw new IllegalArgumentException(
                    "an address of " + length + " bytes was expected, not " + octets.length());
        }
    }

    private static void checkPort(int port) {
        checkRange("port", port, 0, 0xffff);
    }

    private static void checkRange(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is " + value + "; expected " + least + " to " + most);
        }
    }
}
