package org.bsdsocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

/** The families that only some systems have: what users write, what crosses the seam, and what users get back. */
class FamilyFormsTest {

    private static final String[] FAMILIES = {
        "AF_INET",
        "AF_INET6",
        "AF_NETLINK",
        "AF_TIPC",
        "AF_CAN",
        "AF_BLUETOOTH",
        "AF_ALG",
        "AF_VSOCK",
        "AF_PACKET",
        "AF_QIPCRTR",
        "AF_RDS",
        "AF_DIVERT",
        "AF_SYSTEM",
        "AF_HYPERV"
    };
    private static final String[] PROTOCOLS = {
        "CAN_RAW", "CAN_BCM", "CAN_ISOTP", "CAN_J1939", "BTPROTO_L2CAP", "BTPROTO_RFCOMM", "BTPROTO_HCI", "BTPROTO_SCO"
    };
    private static final FixedConstants CONSTANTS = constants();
    private static final Octets BDADDR = Octets.of(HexFormat.of().parseHex("001122aabbcc"));

    private final FakeResolver resolver = new FakeResolver();
    private final Addresses addresses = new Addresses(CONSTANTS, resolver);

    private static FixedConstants constants() {
        Map<String, Long> values = new HashMap<>();
        for (String name : FAMILIES) {
            values.put(name, 900L + values.size());
        }
        for (String name : PROTOCOLS) {
            values.put(name, 900L + values.size());
        }
        values.put("TIPC_CLUSTER_SCOPE", 42L);
        return new FixedConstants(values);
    }

    private static int number(String name) {
        return name.isEmpty() ? 0 : CONSTANTS.number(name);
    }

    private Sockaddr resolve(String family, String protocol, Address address) throws OSException {
        return addresses.resolve(number(family), number(protocol), address, "bind");
    }

    /** Both ways, and as Python shows it. */
    private void is(String family, String protocol, Address user, Sockaddr system, String repr) throws OSException {
        assertThat(resolve(family, protocol, user)).isEqualTo(system);
        assertThat(addresses.present(system)).isEqualTo(user);
        assertThat(user).hasToString(repr);
    }

    private void refuses(String family, String protocol, Address address, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resolve(family, protocol, address))
                .withMessage("bind: " + message);
    }

    @Test
    void pairsOfNumbers() throws OSException {
        is("AF_NETLINK", "", new NetlinkAddress(5, 0xffffffffL), new Sockaddr.Netlink(5, -1), "(5, 4294967295)");
        is("AF_VSOCK", "", new VsockAddress(0xffffffffL, 80), new Sockaddr.Vsock(-1, 80), "(4294967295, 80)");
        is("AF_QIPCRTR", "", new QipcrtrAddress(1, 2), new Sockaddr.Qipcrtr(1, 2), "(1, 2)");
        is("AF_SYSTEM", "", new SystemAddress(2, 0), new Sockaddr.SystemControl(2, 0), "(2, 0)");
    }

    @Test
    void tipcWithoutAScopeIsOfTheCluster() throws OSException {
        is("AF_TIPC", "", new TipcAddress(1, 2, 3, 4, 5), new Sockaddr.Tipc(1, 2, 3, 4, 5), "(1, 2, 3, 4, 5)");
        assertThat(resolve("AF_TIPC", "", new TipcAddress(1, 2, 3, 4))).isEqualTo(new Sockaddr.Tipc(1, 2, 3, 4, 42));
        assertThat(new TipcAddress(1, 2, 3, 4)).hasToString("(1, 2, 3, 4)");
    }

    @Test
    void canByProtocol() throws OSException {
        is("AF_CAN", "CAN_RAW", new CanAddress("can7"), new Sockaddr.Can(7), "('can7',)");
        is("AF_CAN", "CAN_BCM", new CanAddress(""), new Sockaddr.Can(0), "('',)");
        is(
                "AF_CAN",
                "CAN_ISOTP",
                new CanIsotpAddress("can7", 0x123, 0x80000321L),
                new Sockaddr.CanIsotp(7, 0x123, 0x80000321),
                "('can7', 291, 2147484449)");
        is(
                "AF_CAN",
                "CAN_J1939",
                new CanJ1939Address("can7", -1, 0x40000, 255),
                new Sockaddr.CanJ1939(7, -1, 0x40000, 255),
                "('can7', 18446744073709551615, 262144, 255)");
    }

    @Test
    void theInterfaceThatIsNotThereIsNamedAndOneThatIsGoneHasNoName() {
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> resolve("AF_CAN", "CAN_RAW", new CanAddress("can8")))
                .satisfies(e -> assertThat(e.errnoName()).isEqualTo("ENODEV"))
                .withMessageContaining("can8");
        assertThat(addresses.present(new Sockaddr.Can(8))).isEqualTo(new CanAddress(""));
    }

    @Test
    void bluetoothByProtocol() throws OSException {
        String text = "00:11:22:AA:BB:CC";
        is(
                "AF_BLUETOOTH",
                "BTPROTO_L2CAP",
                new L2capAddress("0:11:22:aa:bb:cc", 4097),
                new Sockaddr.L2cap(BDADDR, 4097, 0, 0),
                "('" + text + "', 4097)");
        is(
                "AF_BLUETOOTH",
                "BTPROTO_L2CAP",
                new L2capAddress(text, 0, 4, 1),
                new Sockaddr.L2cap(BDADDR, 0, 4, 1),
                "('" + text + "', 0, 4, 1)");
        is(
                "AF_BLUETOOTH",
                "BTPROTO_RFCOMM",
                new RfcommAddress(text, 5),
                new Sockaddr.Rfcomm(BDADDR, 5),
                "('" + text + "', 5)");
        is("AF_BLUETOOTH", "BTPROTO_HCI", new HciAddress(65535), new Sockaddr.Hci(65535, 0), "(65535,)");
        is(
                "AF_BLUETOOTH",
                "BTPROTO_SCO",
                new ScoAddress(
                        new byte[] {'0', ':', '1', '1', ':', '2', '2', ':', 'a', 'a', ':', 'B', 'B', ':', 'c', 'c'}),
                new Sockaddr.Sco(BDADDR),
                "'" + text + "'");
    }

    @Test
    void algNamesAreText() throws OSException {
        is(
                "AF_ALG",
                "",
                new AlgAddress("skcipher", "cbc(aes)", 1, 0xffffffffL),
                new Sockaddr.Alg(
                        Octets.of("skcipher".getBytes(US_ASCII)), Octets.of("cbc(aes)".getBytes(US_ASCII)), 1, -1),
                "('skcipher', 'cbc(aes)', 1, 4294967295)");
        assertThat(new AlgAddress("hash", "md5")).isEqualTo(new AlgAddress("hash", "md5", 0, 0));
    }

    @Test
    void packet() throws OSException {
        is(
                "AF_PACKET",
                "",
                new PacketAddress("can7", 0x800, 4, 280, new byte[] {1, 2}),
                new Sockaddr.Packet(7, 0x800, 4, 280, Octets.of(new byte[] {1, 2})),
                "('can7', 2048, 4, 280, b'\\x01\\x02')");
        assertThat(new PacketAddress("x", 3)).isEqualTo(new PacketAddress("x", 3, 0, 0, new byte[0]));
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> resolve("AF_PACKET", "", new PacketAddress("", 3)));
    }

    @Test
    void rdsAndDivertHaveAddressesOfIpv4() throws OSException {
        Sockaddr inet = new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 80);
        assertThat(resolve("AF_RDS", "", new HostPort("127.0.0.1", 80))).isEqualTo(inet);
        assertThat(resolve("AF_DIVERT", "", new HostPort("127.0.0.1", 80))).isEqualTo(inet);
        assertThat(resolve("AF_RDS", "", new HostPort6("::1", 80, 0, 0))).isInstanceOf(Sockaddr.Inet6.class);
        refuses("AF_RDS", "", new CanAddress(""), "AF_RDS address must be HostPort(host, port), not CanAddress");
    }

    @Test
    void uuidsOfHyperv() throws OSException {
        String upper = "E0E16197-DD56-4A10-9195-5EE7A155A838";
        String lower = "e0e16197-dd56-4a10-9195-5ee7a155a838";
        Octets bytes = Octets.of(HexFormat.of().parseHex(lower.replace("-", "")));
        is(
                "AF_HYPERV",
                "",
                new HypervAddress(upper, lower),
                new Sockaddr.Hyperv(bytes, bytes),
                "('" + lower + "', '" + lower + "')");
    }

    @Test
    void anotherFormIsRefusedWithTheOneThatWasExpected() {
        CanAddress can = new CanAddress("can7");
        refuses("AF_NETLINK", "", can, "AF_NETLINK address must be NetlinkAddress(pid, groups), not CanAddress");
        refuses("AF_TIPC", "", can, "AF_TIPC address must be TipcAddress(addrType, v1, v2, v3, scope), not CanAddress");
        refuses(
                "AF_CAN",
                "CAN_RAW",
                new VsockAddress(1, 2),
                "AF_CAN address must be CanAddress(ifname), not VsockAddress");
        refuses(
                "AF_CAN",
                "CAN_ISOTP",
                can,
                "AF_CAN with CAN_ISOTP address must be CanIsotpAddress(ifname, rxAddr, txAddr), not CanAddress");
        refuses(
                "AF_CAN",
                "CAN_J1939",
                can,
                "AF_CAN with CAN_J1939 address must be CanJ1939Address(ifname, name, pgn, addr), not CanAddress");
        refuses(
                "AF_BLUETOOTH",
                "BTPROTO_SCO",
                can,
                "AF_BLUETOOTH with BTPROTO_SCO address must be ScoAddress(bdaddr), not CanAddress");
        refuses(
                "AF_BLUETOOTH",
                "BTPROTO_HCI",
                new HciNodeAddress("0:0:0:0:0:0"),
                "AF_BLUETOOTH with BTPROTO_HCI address must be HciAddress(deviceId) on this system, not HciNodeAddress");
        refuses("AF_ALG", "", can, "AF_ALG address must be AlgAddress(type, name, feat, mask), not CanAddress");
        refuses("AF_VSOCK", "", can, "AF_VSOCK address must be VsockAddress(cid, port), not CanAddress");
        refuses(
                "AF_PACKET",
                "",
                can,
                "AF_PACKET address must be PacketAddress(ifname, proto, pkttype, hatype, addr), not CanAddress");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> resolve("AF_SYSTEM", "", new SystemNameAddress("com.apple.net.utun_control")));
    }

    @Test
    void whatIsOutOfRangeIsNamedWithTheRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VsockAddress(-1, 0))
                .withMessage("cid is -1; expected 0 to 4294967295");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacketAddress("lo", 65536))
                .withMessage("proto is 65536; expected 0 to 65535");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PacketAddress("lo", 0, 0, 0, new byte[33]))
                .withMessage("addr has 33 bytes; expected at most 32 for a hardware address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CanJ1939Address("", 0, 0, 256))
                .withMessage("addr is 256; expected 0 to 255");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TipcAddress(1, 2, 3, 4, 128))
                .withMessage("scope is 128; expected 0 to 127, or -1 for none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CanAddress("a\0b"))
                .withMessage("ifname has a NUL at index 1, where the system would cut it; expected none");
        for (String bad :
                new String[] {"", "0:1:2:3:4", "0:1:2:3:4:5:6", "0:1:2:3:4:100", "0:1:2:3:4:g", "0:1:2:3:4:"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ScoAddress(bad))
                    .withMessageContaining("bad Bluetooth address '" + bad + "'");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HypervAddress("x", "y"))
                .withMessageStartingWith("vmId is 'x'; expected a UUID");
    }

    @Test
    void textConstantsAreWhereTheirFamilyIs() {
        ConstantValues here = new ConstantValues(CONSTANTS);
        assertThat(here.textOf(TextConstants.BDADDR_LOCAL)).isEqualTo("00:00:00:FF:FF:FF");
        ConstantValues bare = new ConstantValues(FixedConstants.invented());
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> bare.textOf(TextConstants.BDADDR_ANY))
                .withMessageContaining("BDADDR_ANY does not exist on test");
    }

    @Test
    void whatTheStructHasNoBitsForIsNoAddressOfTheSeamEither() {
        outOfRange("scope is 128; expected -128 to 127", () -> new Sockaddr.Tipc(1, 0, 0, 0, 128));
        outOfRange("addrType is 256; expected 0 to 255", () -> new Sockaddr.Tipc(256, 0, 0, 0, 0));
        outOfRange("addr is -1; expected 0 to 255", () -> new Sockaddr.CanJ1939(0, 0, 0, -1));
        outOfRange("psm is 65536; expected 0 to 65535", () -> new Sockaddr.L2cap(BDADDR, 65536, 0, 0));
        outOfRange("cid is -1; expected 0 to 65535", () -> new Sockaddr.L2cap(BDADDR, 0, -1, 0));
        outOfRange("bdaddrType is 256; expected 0 to 255", () -> new Sockaddr.L2cap(BDADDR, 0, 0, 256));
        outOfRange("channel is 256; expected 0 to 255", () -> new Sockaddr.Rfcomm(BDADDR, 256));
        outOfRange("device is 65536; expected 0 to 65535", () -> new Sockaddr.Hci(65536, 0));
        outOfRange("channel is -1; expected 0 to 65535", () -> new Sockaddr.Hci(0, -1));
        outOfRange("protocol is 65536; expected 0 to 65535", () -> new Sockaddr.Packet(0, 65536, 0, 0, BDADDR));
        outOfRange("pkttype is 256; expected 0 to 255", () -> new Sockaddr.Packet(0, 0, 256, 0, BDADDR));
        outOfRange("hatype is -1; expected 0 to 65535", () -> new Sockaddr.Packet(0, 0, 0, -1, BDADDR));
    }

    private static void outOfRange(String message, ThrowingCallable address) {
        assertThatIllegalArgumentException().isThrownBy(address).withMessage(message);
    }
}
