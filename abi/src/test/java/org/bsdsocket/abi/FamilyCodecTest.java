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

/** Addresses byte by byte as the kernel's headers have them, in both byte orders. */
class FamilyCodecTest {

    private static final Abi LITTLE = Tables.GLIBC;
    private static final Abi BIG = Abi.find("linux-s390x-glibc").orElseThrow();
    private static final Octets BDADDR = octets("001122aabbcc");

    private static Octets octets(String hex) {
        return Octets.of(HexFormat.of().parseHex(hex));
    }

    private static Octets text(String text) {
        return Octets.of(text.getBytes(US_ASCII));
    }

    private static String encode(Abi abi, Sockaddr address) {
        SockaddrCodec codec = new SockaddrCodec(abi);
        ByteBuffer bytes = Tables.dirty(codec.capacity());
        bytes.order(abi == BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        byte[] out = new byte[codec.encode(address, bytes)];
        bytes.get(0, out);
        return HexFormat.of().formatHex(out);
    }

    /** The bytes are in hexadecimal with spaces between the fields. */
    private static void is(Sockaddr address, String protocol, String little, String big) {
        assertThat(encode(LITTLE, address)).isEqualTo(little.replace(" ", ""));
        assertThat(encode(BIG, address)).isEqualTo(big.replace(" ", ""));
        assertThat(decode(LITTLE, little, protocol)).isEqualTo(address);
        assertThat(decode(BIG, big, protocol)).isEqualTo(address);
    }

    private static Sockaddr decode(Abi abi, String hex, String protocol) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(abi == BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int number = protocol.isEmpty() ? 0 : abi.constant(protocol);
        return Objects.requireNonNull(new SockaddrCodec(abi).decode(buffer, bytes.length, () -> number));
    }

    @Test
    void netlink() {
        is(
                new Sockaddr.Netlink(0x01020304, 0x80000001),
                "",
                "1000 0000 04030201 01000080",
                "0010 0000 01020304 80000001");
    }

    @Test
    void vsockHasThePortFirst() {
        is(
                new Sockaddr.Vsock(2, 1234),
                "",
                "2800 0000 d2040000 02000000 00000000",
                "0028 0000 000004d2 00000002 00000000");
    }

    @Test
    void qipcrtr() {
        is(new Sockaddr.Qipcrtr(1, 0x4000), "", "2a00 0000 01000000 00400000", "002a 0000 00000001 00004000");
    }

    @Test
    void tipcIsAUnionAndAnIdHasItsReferenceFirst() {
        is(
                new Sockaddr.Tipc(1, 1000, 1, 99, 2),
                "",
                "1e00 01 02 e8030000 01000000 63000000",
                "001e 01 02 000003e8 00000001 00000063");
        is(
                new Sockaddr.Tipc(2, 1000, 17, 0, 1),
                "",
                "1e00 02 01 e8030000 11000000 00000000",
                "001e 02 01 000003e8 00000011 00000000");
        is(
                new Sockaddr.Tipc(3, 0x01001001, 7, 0, 3),
                "",
                "1e00 03 03 07000000 01100001 00000000",
                "001e 03 03 00000007 01001001 00000000");
    }

    @Test
    void tipcOfNoTypeOrWithMoreThanItsTypeHasIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(LITTLE, new Sockaddr.Tipc(9, 1, 2, 3, 2)))
                .withMessageContaining("type 9")
                .withMessageContaining("TIPC_ADDR_NAMESEQ (1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(LITTLE, new Sockaddr.Tipc(3, 1, 2, 3, 2)))
                .withMessageContaining("v3 is 3; expected 0");
    }

    @Test
    void canMeansWhatTheProtocolMakesOfIt() {
        is(
                new Sockaddr.Can(3),
                "CAN_RAW",
                "1d00 0000 03000000 0000000000000000 0000000000000000",
                "001d 0000 00000003 0000000000000000 0000000000000000");
        is(
                new Sockaddr.CanIsotp(3, 0x123, 0x80000321),
                "CAN_ISOTP",
                "1d00 0000 03000000 23010000 21030080 0000000000000000",
                "001d 0000 00000003 00000123 80000321 0000000000000000");
        is(
                new Sockaddr.CanJ1939(3, 0x0102030405060708L, 0x40000, 0xfe),
                "CAN_J1939",
                "1d00 0000 03000000 0807060504030201 00000400 fe 000000",
                "001d 0000 00000003 0102030405060708 00040000 fe 000000");
    }

    @Test
    void canIsReadFromTheFewBytesThatTheKernelReturns() {
        assertThat(decode(LITTLE, "1d00 0000 03000000", "CAN_BCM")).isEqualTo(new Sockaddr.Can(3));
        assertThat(decode(LITTLE, "1d00 0000 03000000 01000000 02000000", "CAN_ISOTP"))
                .isEqualTo(new Sockaddr.CanIsotp(3, 1, 2));
        assertThat(decode(LITTLE, "1d00 0000 03000000 01000000", "CAN_ISOTP")).isInstanceOf(Sockaddr.Raw.class);
        assertThat(decode(LITTLE, "1d00 0000 03000000 0807060504030201 00000400", "CAN_J1939"))
                .isInstanceOf(Sockaddr.Raw.class);
    }

    @Test
    void bluetoothAddressesAreReversedAndL2capIsLittleEndianEverywhere() {
        is(
                new Sockaddr.L2cap(BDADDR, 0x1001, 4, 1),
                "BTPROTO_L2CAP",
                "1f00 0110 ccbbaa221100 0400 01 00",
                "001f 0110 ccbbaa221100 0400 01 00");
        is(new Sockaddr.Rfcomm(BDADDR, 5), "BTPROTO_RFCOMM", "1f00 ccbbaa221100 05 00", "001f ccbbaa221100 05 00");
        is(new Sockaddr.Hci(0xffff, 3), "BTPROTO_HCI", "1f00 ffff 0300", "001f ffff 0003");
        is(new Sockaddr.Sco(BDADDR), "BTPROTO_SCO", "1f00 ccbbaa221100", "001f ccbbaa221100");
    }

    @Test
    void bluetoothOfAnotherProtocolIsRaw() {
        SockaddrCodec codec = new SockaddrCodec(LITTLE);
        ByteBuffer bytes =
                ByteBuffer.wrap(HexFormat.of().parseHex("1f0001020304")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(codec.decode(bytes, 6, () -> 6)).isEqualTo(new Sockaddr.Raw(31, octets("01020304")));
    }

    @Test
    void algNamesAreWithoutTheirNuls() {
        String name = HexFormat.of().formatHex("sha256".getBytes(US_ASCII)) + "00".repeat(58);
        String type = HexFormat.of().formatHex("hash".getBytes(US_ASCII)) + "00".repeat(10);
        is(
                new Sockaddr.Alg(text("hash"), text("sha256"), 1, 2),
                "",
                "2600" + type + "01000000 02000000" + name,
                "0026" + type + "00000001 00000002" + name);
    }

    @Test
    void algNamesThatDoNotFitAreRefused() {
        assertThat(encode(LITTLE, new Sockaddr.Alg(text("x".repeat(13)), text("y".repeat(63)), 0, 0)))
                .hasSize(2 * 88);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(LITTLE, new Sockaddr.Alg(text("x".repeat(14)), text("y"), 0, 0)))
                .withMessage("AF_ALG type too long: 14 bytes, expected at most 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(LITTLE, new Sockaddr.Alg(text("x"), text("y".repeat(64)), 0, 0)))
                .withMessage("AF_ALG name too long: 64 bytes, expected at most 63");
    }

    @Test
    void packetHasItsProtocolInNetworkOrder() {
        is(
                new Sockaddr.Packet(1, 0x0800, 4, 772, octets("010203040506")),
                "",
                "1100 0800 01000000 0403 04 06 010203040506 0000",
                "0011 0800 00000001 0304 04 06 010203040506 0000");
    }

    @Test
    void packetIsAsLongAsItsHardwareAddress() {
        Sockaddr long20 = new Sockaddr.Packet(1, 3, 0, 32, octets("11".repeat(20)));
        assertThat(encode(LITTLE, long20)).hasSize(2 * 32);
        assertThat(decode(LITTLE, encode(LITTLE, long20), "")).isEqualTo(long20);
        assertThat(decode(LITTLE, "1100 0003 01000000 0403 00 06 010203040506", ""))
                .isEqualTo(new Sockaddr.Packet(1, 3, 0, 772, octets("010203040506")));
        assertThat(decode(LITTLE, "1100 0003 01000000 0403 00 06 0102030405", ""))
                .isInstanceOf(Sockaddr.Raw.class);
    }

    @Test
    void anAddressThatThePlatformLacksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encode(LITTLE, new Sockaddr.SystemControl(1, 2)))
                .withMessage("an address of the form SystemControl does not exist on linux-x86_64-glibc");
    }
}
