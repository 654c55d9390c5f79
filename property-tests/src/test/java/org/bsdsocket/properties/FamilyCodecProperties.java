package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bsdsocket.Octets;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.SockaddrCodec;
import org.bsdsocket.spi.Sockaddr;

/** Addresses of the families that only some systems have, with the layouts of all platforms. */
class FamilyCodecProperties {

    @Property
    void addressesComeBack(@ForAll("addresses") Known known) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            int length = codec.encode(known.address, memory);
            assertThat(codec.decode(memory, length, () -> known.protocol(abi))).isEqualTo(known.address);
        }
    }

    @Property
    void theLengthIsThatOfTheStruct(@ForAll("addresses") Known known) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            long size = Tables.number(abi, "sizeof.sockaddr_" + known.struct);
            if (known.address instanceof Sockaddr.Packet packet) {
                long end = Tables.number(abi, "offsetof.sockaddr_ll.sll_addr")
                        + packet.addr().length();
                size = Math.max(size, end);
            }
            assertThat((long) codec.encode(known.address, Tables.memory(abi, codec.capacity())))
                    .isEqualTo(size);
        }
    }

    @Property
    void whatWasInTheMemoryBeforeLeavesNoTrace(@ForAll("addresses") Known known) {
        SockaddrCodecProperties.leavesNoTrace(known.address);
    }

    @Property(tries = 300)
    void aCutMakesNothingUp(@ForAll("addresses") Known known) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            int whole = codec.encode(known.address, memory);
            long family = Tables.number(abi, "sizeof.sockaddr.sa_family");
            for (int length = 1; length < whole; length++) {
                Sockaddr decoded = codec.decode(memory, length, () -> known.protocol(abi));
                if (decoded instanceof Sockaddr.Raw raw) {
                    assertThat((long) raw.octets().length()).isEqualTo(Math.max(0, length - family));
                } else {
                    // Nothing but what the record leaves out, and padding, was cut off.
                    assertThat(decoded).isEqualTo(known.address);
                }
            }
        }
    }

    @Property
    void anyBytesAreSomeAddress(@ForAll("families") String family, @ForAll byte[] tail, @ForAll int protocol) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            int count = Math.min(tail.length, codec.capacity() - 2);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            memory.putShort(0, (short) Tables.number(abi, family));
            memory.put(2, tail, 0, count);
            Sockaddr decoded = Objects.requireNonNull(codec.decode(memory, 2 + count, () -> protocol));
            // What was read can be written, and reads the same again.
            ByteBuffer again = Tables.memory(abi, codec.capacity());
            int length = codec.encode(decoded, again);
            assertThat(codec.decode(again, length, () -> protocol)).isEqualTo(decoded);
        }
    }

    @Provide
    Arbitrary<String> families() {
        return Arbitraries.of(
                "AF_NETLINK",
                "AF_TIPC",
                "AF_CAN",
                "AF_BLUETOOTH",
                "AF_ALG",
                "AF_VSOCK",
                "AF_PACKET",
                "AF_QIPCRTR",
                "AF_RDS",
                "AF_LLC");
    }

    @Provide
    Arbitrary<Known> addresses() {
        Arbitrary<Integer> u32 = Arbitraries.integers();
        Arbitrary<Integer> u16 = Arbitraries.integers().between(0, 0xffff);
        Arbitrary<Integer> u8 = Arbitraries.integers().between(0, 0xff);
        Arbitrary<Octets> bdaddr = octets(6, 6);
        return Arbitraries.oneOf(
                Combinators.combine(u32, u32).as((a, b) -> new Known(new Sockaddr.Netlink(a, b), "nl", "")),
                Combinators.combine(u32, u32).as((a, b) -> new Known(new Sockaddr.Vsock(a, b), "vm", "")),
                Combinators.combine(u32, u32).as((a, b) -> new Known(new Sockaddr.Qipcrtr(a, b), "qrtr", "")),
                Combinators.combine(
                                Arbitraries.of(1, 2, 3),
                                u32,
                                u32,
                                u32,
                                Arbitraries.integers().between(-128, 127))
                        .as((type, a, b, c, scope) ->
                                new Known(new Sockaddr.Tipc(type, a, b, type == 3 ? 0 : c, scope), "tipc", "")),
                u32.map(index -> new Known(new Sockaddr.Can(index), "can", "CAN_RAW")),
                Combinators.combine(u32, u32, u32)
                        .as((i, a, b) -> new Known(new Sockaddr.CanIsotp(i, a, b), "can", "CAN_ISOTP")),
                Combinators.combine(u32, Arbitraries.longs(), u32, u8)
                        .as((i, n, p, a) -> new Known(new Sockaddr.CanJ1939(i, n, p, a), "can", "CAN_J1939")),
                Combinators.combine(bdaddr, u16, u16, u8)
                        .as((b, p, c, t) -> new Known(new Sockaddr.L2cap(b, p, c, t), "l2", "BTPROTO_L2CAP")),
                Combinators.combine(bdaddr, u8)
                        .as((b, c) -> new Known(new Sockaddr.Rfcomm(b, c), "rc", "BTPROTO_RFCOMM")),
                Combinators.combine(u16, u16).as((d, c) -> new Known(new Sockaddr.Hci(d, c), "hci", "BTPROTO_HCI")),
                bdaddr.map(b -> new Known(new Sockaddr.Sco(b), "sco", "BTPROTO_SCO")),
                Combinators.combine(text(13), text(63), u32, u32)
                        .as((t, n, f, m) -> new Known(new Sockaddr.Alg(t, n, f, m), "alg", "")),
                Combinators.combine(u32, u16, u8, u16, octets(0, 32))
                        .as((i, p, k, h, a) -> new Known(new Sockaddr.Packet(i, p, k, h, a), "ll", "")));
    }

    private static Arbitrary<Octets> octets(int least, int most) {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(Octets::of);
    }

    /** Names as C has them, which end at a NUL. */
    private static Arbitrary<Octets> text(int most) {
        return Arbitraries.bytes()
                .filter(b -> b != 0)
                .array(byte[].class)
                .ofMaxSize(most)
                .map(Octets::of);
    }

    /**
     * @param struct as {@code nl} for {@code sockaddr_nl}
     * @param protocol its name; empty for any
     */
    record Known(Sockaddr address, String struct, String protocol) {
        int protocol(Abi abi) {
            return protocol.isEmpty() ? 0 : (int) Tables.number(abi, protocol);
        }
    }
}
