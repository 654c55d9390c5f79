package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.ArrayArbitrary;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.SockaddrCodec;
import org.bsdsocket.spi.Sockaddr;

/** Socket addresses as bytes, with the layouts of all platforms. */
class SockaddrCodecProperties {

    /** The size of {@code sun_path} on every platform that has a table. */
    private static final int PATH = Tables.all().stream()
            .mapToInt(abi -> (int) Tables.number(abi, "sizeof.sockaddr_un.sun_path"))
            .min()
            .orElseThrow();

    private static final Set<String> MODELLED = Set.of(
            "AF_INET",
            "AF_INET6",
            "AF_UNIX",
            "AF_NETLINK",
            "AF_TIPC",
            "AF_CAN",
            "AF_BLUETOOTH",
            "AF_ALG",
            "AF_VSOCK",
            "AF_PACKET",
            "AF_QIPCRTR");

    @Property
    void addressesComeBack(@ForAll("addresses") Sockaddr address) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            int length = codec.encode(address, memory);
            assertThat(length).isBetween(1, codec.capacity());
            assertThat(codec.decode(memory, length)).isEqualTo(address);
        }
    }

    @Property
    void theFieldsLieWhereTheTableSaysInTheOrderOfTheNetwork(@ForAll("inet6") Sockaddr.Inet6 address) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            codec.encode(address, memory);
            assertThat(memory.getInt((int) Tables.number(abi, "offsetof.sockaddr_in6.sin6_scope_id")))
                    .isEqualTo(address.scopeId());
            assertThat(memory.getShort((int) Tables.number(abi, "offsetof.sockaddr.sa_family")))
                    .isEqualTo((short) Tables.number(abi, "AF_INET6"));
            memory.order(ByteOrder.BIG_ENDIAN);
            assertThat(memory.getShort((int) Tables.number(abi, "offsetof.sockaddr_in6.sin6_port")))
                    .isEqualTo((short) address.port());
            assertThat(memory.getInt((int) Tables.number(abi, "offsetof.sockaddr_in6.sin6_flowinfo")))
                    .isEqualTo(address.flowinfo());
            assertThat(memory.slice((int) Tables.number(abi, "offsetof.sockaddr_in6.sin6_addr"), 16))
                    .isEqualTo(ByteBuffer.wrap(address.address()));
        }
    }

    @Property
    void theLengthIsWhatTheSystemExpects(@ForAll("addresses") Sockaddr address) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            assertThat((long) codec.encode(address, Tables.memory(abi, codec.capacity())))
                    .isEqualTo(length(abi, address));
        }
    }

    @Property
    void whatWasInTheMemoryBeforeLeavesNoTrace(@ForAll("addresses") Sockaddr address) {
        leavesNoTrace(address);
    }

    static void leavesNoTrace(Sockaddr address) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer used = Tables.memory(abi, codec.capacity());
            ByteBuffer clean = ByteBuffer.allocate(codec.capacity()).order(used.order());
            int length = codec.encode(address, used);
            assertThat(codec.encode(address, clean)).isEqualTo(length);
            assertThat(used.slice(0, length)).isEqualTo(clean.slice(0, length));
        }
    }

    @Property(tries = 300)
    void aCutIsReadAsFarAsItGoes(@ForAll("addresses") Sockaddr address) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            int whole = codec.encode(address, memory);
            assertThat(codec.decode(memory, 0)).isNull();
            long family = Tables.number(abi, "sizeof.sockaddr.sa_family");
            for (int length = 1; length < whole; length++) {
                Sockaddr decoded = Objects.requireNonNull(codec.decode(memory, length));
                if (address instanceof Sockaddr.Unix unix && length >= family) {
                    // A shorter path is a path; it is for the caller to see that the kernel wanted more room.
                    byte[] path = ((Sockaddr.Unix) decoded).path();
                    assertThat(path).isEqualTo(Arrays.copyOf(unix.path(), path.length));
                } else {
                    // Fields that did not arrive are not made up.
                    assertThat(((Sockaddr.Raw) decoded).data()).hasSize((int) Math.max(0, length - family));
                }
            }
            // The kernel reports the length that it would have needed.
            assertThat(codec.decode(memory.limit(whole).slice().order(memory.order()), codec.capacity() + 1000))
                    .isEqualTo(address);
        }
    }

    @Property
    void aNulBehindAFileNameIsNoPartOfIt(@ForAll("names") byte[] name) {
        for (Abi abi : Tables.all()) {
            SockaddrCodec codec = new SockaddrCodec(abi);
            ByteBuffer memory = Tables.memory(abi, codec.capacity());
            Sockaddr address = new Sockaddr.Unix(name);
            codec.encode(address, memory);
            int end = (int) Tables.number(abi, "offsetof.sockaddr_un.sun_path") + name.length;
            memory.put(end, (byte) 0);
            assertThat(codec.decode(memory, end)).isEqualTo(address);
            assertThat(codec.decode(memory, end + 1)).isEqualTo(address);
        }
    }

    @Property
    void aPathThatDoesNotFitIsRefused(@ForAll("tooLong") byte[] path) {
        for (Abi abi : Tables.all()) {
            refuses(abi, new Sockaddr.Unix(path), Integer.toString(path.length));
        }
    }

    @Property
    void aFileNameWithANulInsideIsRefused(@ForAll("names") byte[] name, @ForAll("places") double place) {
        int at = 1 + (int) (place * (name.length - 1));
        if (at < name.length) {
            byte[] broken = name.clone();
            broken[at] = 0;
            for (Abi abi : Tables.all()) {
                refuses(abi, new Sockaddr.Unix(broken), "NUL at index " + at);
            }
        }
    }

    @Provide
    Arbitrary<Sockaddr> addresses() {
        Arbitrary<Integer> ports = Arbitraries.integers().between(0, 0xffff);
        Arbitrary<Sockaddr> inet =
                Combinators.combine(Addresses.packed4(), ports).as(Sockaddr.Inet::new);
        Arbitrary<Sockaddr> file = names().map(Sockaddr.Unix::new);
        Arbitrary<Sockaddr> full = bytes(1).ofSize(PATH).map(Sockaddr.Unix::new);
        Arbitrary<Sockaddr> unnamed = Arbitraries.just(new Sockaddr.Unix(new byte[0]));
        Arbitrary<Sockaddr> abstractName = bytes(0).ofMinSize(1).ofMaxSize(PATH).map(name -> {
            name[0] = 0;
            return new Sockaddr.Unix(name);
        });
        Arbitrary<Sockaddr> other = Combinators.combine(
                        Arbitraries.integers().between(0, 255).filter(SockaddrCodecProperties::hasNoCodec),
                        bytes(0).ofMaxSize(100))
                .as(Sockaddr.Raw::new);
        return Arbitraries.oneOf(inet, inet6(), file, full, unnamed, abstractName, other)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Sockaddr.Inet6> inet6() {
        return Combinators.combine(
                        Addresses.packed6(),
                        Arbitraries.integers().between(0, 0xffff),
                        Arbitraries.integers().between(0, 0xfffff),
                        Arbitraries.integers())
                .as(Sockaddr.Inet6::new)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<byte[]> names() {
        return Arbitraries.oneOf(
                bytes(1).ofMinSize(1).ofMaxSize(PATH),
                bytes(1).ofMinSize(PATH - 1).ofMaxSize(PATH));
    }

    @Provide
    Arbitrary<byte[]> tooLong() {
        int longest = Tables.all().stream()
                .mapToInt(abi -> (int) Tables.number(abi, "sizeof.sockaddr_un.sun_path"))
                .max()
                .orElseThrow();
        return bytes(0).ofMinSize(longest + 1).ofMaxSize(longest + 200);
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.doubles().between(0, 1);
    }

    /** @param min the least byte, unsigned */
    private static ArrayArbitrary<Byte, byte[]> bytes(int min) {
        return Arbitraries.integers().between(min, 255).map(Integer::byteValue).array(byte[].class);
    }

    private static long length(Abi abi, Sockaddr address) {
        if (address instanceof Sockaddr.Inet) {
            return Tables.number(abi, "sizeof.sockaddr_in");
        }
        if (address instanceof Sockaddr.Inet6) {
            return Tables.number(abi, "sizeof.sockaddr_in6");
        }
        if (address instanceof Sockaddr.Unix unix) {
            byte[] path = unix.path();
            boolean file = path.length > 0 && path[0] != 0;
            // The NUL behind the name of a file counts where there is room for it.
            long end = Tables.number(abi, "offsetof.sockaddr_un.sun_path") + path.length + (file ? 1 : 0);
            return Math.min(end, Tables.number(abi, "sizeof.sockaddr_un"));
        }
        return Tables.number(abi, "sizeof.sockaddr.sa_family")
                + Tables.number(abi, "offsetof.sockaddr.sa_family")
                + ((Sockaddr.Raw) address).data().length;
    }

    /** Families that no platform's codec reads: those that are not listed in {@link FamilyCodecProperties} either. */
    private static boolean hasNoCodec(int family) {
        return Tables.all().stream()
                .noneMatch(abi -> MODELLED.stream().anyMatch(name -> Tables.number(abi, name) == family));
    }

    private static void refuses(Abi abi, Sockaddr address, String reason) {
        SockaddrCodec codec = new SockaddrCodec(abi);
        assertThatThrownBy(() -> codec.encode(address, Tables.memory(abi, codec.capacity())))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
