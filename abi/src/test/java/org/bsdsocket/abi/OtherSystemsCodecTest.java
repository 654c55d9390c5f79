package org.bsdsocket.abi;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Objects;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

/**
 * Addresses that Linux does not have, by tables made up from the structs as those systems publish them: no probe has run
 * there.
 */
class OtherSystemsCodecTest {

    private static final String BSD = """
            AF_UNIX = 1
            AF_INET = 2
            AF_LINK = 18
            """
            + struct("sockaddr", 16, "sa_len 0 1", "sa_family 1 1")
            + struct("sockaddr_un", 106, "sun_path 2 104")
            + internet();

    private static final Abi MACOS = Abi.parse(
            "macos-aarch64", BSD + """
            AF_INET6 = 30
            AF_SYSTEM = 32
            fact.AF_SYS_CONTROL = 2
            """ + struct("sockaddr_ctl", 32, "ss_sysaddr 2 2", "sc_id 4 4", "sc_unit 8 4"));

    private static final Abi FREEBSD = Abi.parse(
            "freebsd-x86_64",
            BSD + """
            AF_INET6 = 28
            AF_BLUETOOTH = 36
            BTPROTO_HCI = 134
            BTPROTO_L2CAP = 135
            BTPROTO_RFCOMM = 136
            """
                    + struct(
                            "sockaddr_l2cap",
                            14,
                            "l2cap_psm 2 2",
                            "l2cap_bdaddr 4 6",
                            "l2cap_cid 10 2",
                            "l2cap_bdaddr_type 12 1")
                    + struct("sockaddr_rfcomm", 9, "rfcomm_bdaddr 2 6", "rfcomm_channel 8 1"));

    private static final Abi NETBSD = Abi.parse(
            "netbsd-sparc64", BSD + """
            AF_INET6 = 24
            AF_BLUETOOTH = 31
            BTPROTO_HCI = 1
            BTPROTO_L2CAP = 2
            BTPROTO_RFCOMM = 3
            BTPROTO_SCO = 4
            """ + struct("sockaddr_bt", 16, "bt_bdaddr 2 6", "bt_psm 8 2", "bt_channel 10 1"));

    private static final Abi WINDOWS = Abi.parse(
            "windows-x86_64",
            """
            AF_UNIX = 1
            AF_INET = 2
            AF_INET6 = 23
            AF_HYPERV = 34
            """
                    + struct("sockaddr", 16, "sa_family 0 2")
                    + struct("sockaddr_un", 110, "sun_path 2 108")
                    + internet()
                    + struct(
                            "SOCKADDR_HV",
                            36,
                            "VmId.Data1 4 4",
                            "VmId.Data2 8 2",
                            "VmId.Data3 10 2",
                            "VmId.Data4 12 8",
                            "ServiceId.Data1 20 4",
                            "ServiceId.Data2 24 2",
                            "ServiceId.Data3 26 2",
                            "ServiceId.Data4 28 8"));

    private static final Octets BDADDR = octets("001122aabbcc");
    private static final Octets CHILDREN = octets("90db8b890d354f798ce949ea0ac8b7cd");
    private static final Octets SERVICE = octets("00000400facb11e6bd5864006a7986d3");

    private static String internet() {
        return struct("sockaddr_storage", 128)
                + struct("sockaddr_in", 16, "sin_port 2 2", "sin_addr 4 4")
                + struct(
                        "sockaddr_in6",
                        28,
                        "sin6_port 2 2",
                        "sin6_flowinfo 4 4",
                        "sin6_addr 8 16",
                        "sin6_scope_id 24 4");
    }

    /** @param fields each its name, offset and size */
    private static String struct(String name, int size, String... fields) {
        StringBuilder lines = new StringBuilder("sizeof." + name + " = " + size + "\n");
        for (String field : fields) {
            String[] parts = field.split(" ", -1);
            String key = name + "." + parts[0];
            lines.append("offsetof.").append(key).append(" = ").append(parts[1]).append('\n');
            lines.append("sizeof.").append(key).append(" = ").append(parts[2]).append('\n');
        }
        return lines.toString();
    }

    private static Octets octets(String hex) {
        return Octets.of(HexFormat.of().parseHex(hex));
    }

    private static ByteOrder order(Abi abi) {
        return abi == NETBSD ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    private static String encode(Abi abi, Sockaddr address) {
        SockaddrCodec codec = new SockaddrCodec(abi);
        ByteBuffer bytes = Tables.dirty(codec.capacity()).order(order(abi));
        byte[] out = new byte[codec.encode(address, bytes)];
        bytes.get(0, out);
        return HexFormat.of().formatHex(out);
    }

    private static Sockaddr decode(Abi abi, String hex, String protocol) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        int number = protocol.isEmpty() ? 0 : abi.constant(protocol);
        return Objects.requireNonNull(
                new SockaddrCodec(abi).decode(ByteBuffer.wrap(bytes).order(order(abi)), bytes.length, () -> number));
    }

    private static void is(Abi abi, Sockaddr address, String protocol, String hex) {
        assertThat(encode(abi, address)).isEqualTo(hex.replace(" ", ""));
        assertThat(decode(abi, hex, protocol)).isEqualTo(address);
    }

    @Test
    void aKernelControlOfMacosIsItsNumberAndUnit() {
        is(
                MACOS,
                new Sockaddr.SystemControl(0x01020304, 0x80000002),
                "",
                "20 20 0200 04030201 02000080" + "00".repeat(20));
    }

    @Test
    void aSystemAddressOfAnotherKindOrCutShortIsRaw() {
        String rest = "01000000 00000000" + "00".repeat(20);
        assertThat(decode(MACOS, "20 20 0100" + rest, ""))
                .isEqualTo(new Sockaddr.Raw(32, octets(("0100" + rest).replace(" ", ""))));
        assertThat(decode(MACOS, "20 20 0200 01000000 00000000", "")).isInstanceOf(Sockaddr.Raw.class);
    }

    @Test
    void aGuidOfWindowsHasItsNumbersInHostOrderAndItsBytesAsTheyAre() {
        is(
                WINDOWS,
                new Sockaddr.Hyperv(CHILDREN, SERVICE),
                "",
                "2200 0000 898bdb90 350d 794f 8ce949ea0ac8b7cd 00040000 cbfa e611 bd5864006a7986d3");
    }

    @Test
    void aHypervAddressThatIsCutShortIsRaw() {
        assertThat(decode(WINDOWS, "2200 0000" + "00".repeat(31), "")).isInstanceOf(Sockaddr.Raw.class);
    }

    @Test
    void aUuidOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sockaddr.Hyperv(CHILDREN, octets("00")))
                .withMessage("an address of 16 bytes was expected, not 1");
    }

    @Test
    void anAddressOfBsdBeginsWithItsLength() {
        is(MACOS, new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 8080), "", "10 02 1f90 7f000001 0000000000000000");
        is(
                FREEBSD,
                new Sockaddr.Inet6(new byte[16], 80, 0, 7),
                "",
                "1c 1c 0050 00000000" + "00".repeat(16) + "07000000");
        is(MACOS, new Sockaddr.Unix("/a".getBytes(US_ASCII)), "", "05 01 2f61 00");
        is(MACOS, new Sockaddr.Raw(18, octets("010006030000656e30")), "", "0b 12 010006030000656e30");
    }

    @Test
    void aFamilyOfBsdIsAByte() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(FREEBSD, new Sockaddr.Raw(256, new byte[14])))
                .withMessage("address family is 256; expected 0 to 255");
    }

    @Test
    void bluetoothOfFreebsdHasStructsOfItsOwn() {
        is(FREEBSD, new Sockaddr.L2cap(BDADDR, 0x1001, 4, 1), "BTPROTO_L2CAP", "0e 24 0110 ccbbaa221100 0400 01 00");
        is(FREEBSD, new Sockaddr.Rfcomm(BDADDR, 5), "BTPROTO_RFCOMM", "09 24 ccbbaa221100 05");
    }

    @Test
    void bluetoothOfNetbsdHasOneStructForAllInHostOrder() {
        is(NETBSD, new Sockaddr.L2cap(BDADDR, 0x1001, 0, 0), "BTPROTO_L2CAP", "10 1f ccbbaa221100 1001 00 0000000000");
        is(NETBSD, new Sockaddr.Rfcomm(BDADDR, 5), "BTPROTO_RFCOMM", "10 1f ccbbaa221100 0000 05 0000000000");
        is(NETBSD, new Sockaddr.Sco(BDADDR), "BTPROTO_SCO", "10 1f ccbbaa221100 0000 00 0000000000");
    }

    @Test
    void whatAStructHasNoRoomForIsRefusedBeforeAByteIsWritten() {
        SockaddrCodec codec = new SockaddrCodec(NETBSD);
        ByteBuffer bytes = Tables.dirty(codec.capacity());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new Sockaddr.L2cap(BDADDR, 1, 4, 0), bytes))
                .withMessage("BTPROTO_L2CAP cid is 4; expected 0 on this system, whose address has no room for it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new Sockaddr.L2cap(BDADDR, 1, 0, 2), bytes))
                .withMessageStartingWith("BTPROTO_L2CAP bdaddr_type is 2; expected 0");
        assertThat(bytes).isEqualTo(Tables.dirty(codec.capacity()));
    }

    @Test
    void whatTheTableHasNoStructForIsRefused() {
        refused(FREEBSD, new Sockaddr.Hci(0, 0), "Hci");
        refused(FREEBSD, new Sockaddr.Sco(BDADDR), "Sco");
        refused(NETBSD, new Sockaddr.Hci(0, 0), "Hci");
        refused(MACOS, new Sockaddr.Hyperv(CHILDREN, SERVICE), "Hyperv");
        refused(WINDOWS, new Sockaddr.SystemControl(1, 2), "SystemControl");
        refused(Tables.GLIBC, new Sockaddr.Hyperv(CHILDREN, SERVICE), "Hyperv");
        Abi constantsOnly = Abi.parse("macos-x86_64", BSD + "AF_INET6 = 30\nAF_SYSTEM = 32\n");
        refused(constantsOnly, new Sockaddr.SystemControl(1, 2), "SystemControl");
    }

    private static void refused(Abi abi, Sockaddr address, String form) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(abi, address))
                .withMessage("an address of the form " + form + " does not exist on " + abi.platform());
    }

    @Test
    void bluetoothWhoseProtocolHasNoStructComesBackRaw() {
        assertThat(decode(FREEBSD, "0a 24 6862 6369 00000000", "BTPROTO_HCI"))
                .isEqualTo(new Sockaddr.Raw(36, octets("6862636900000000")));
    }
}
