package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

class AddressesTest {

    private static final FixedConstants CONSTANTS = FixedConstants.invented();
    private static final int INET = CONSTANTS.number("AF_INET");
    private static final int INET6 = CONSTANTS.number("AF_INET6");
    private static final int UNIX = CONSTANTS.number("AF_UNIX");
    private static final byte[] LINK_LOCAL = {(byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final FakeResolver resolver = new FakeResolver();
    private final Addresses addresses = new Addresses(CONSTANTS, resolver);

    private static Resolver.Entry answer(int family, Sockaddr address) {
        return new Resolver.Entry(family, 1, 0, "", address);
    }

    private static Sockaddr inet(int a, int b, int c, int d, int port) {
        return new Sockaddr.Inet(new byte[] {(byte) a, (byte) b, (byte) c, (byte) d}, port);
    }

    @Test
    void ipv4HostsThatAreNoNamesNeedNoResolver() throws OSException {
        assertThat(addresses.resolve(INET, 0, new HostPort("127.0.0.1", 80), "bind"))
                .isEqualTo(inet(127, 0, 0, 1, 80));
        assertThat(addresses.resolve(INET, 0, new HostPort("", 80), "bind")).isEqualTo(inet(0, 0, 0, 0, 80));
        assertThat(addresses.resolve(INET, 0, new HostPort("<broadcast>", 80), "sendto"))
                .isEqualTo(inet(255, 255, 255, 255, 80));
        assertThat(resolver.questions).isEmpty();
    }

    @Test
    void ipv6HostsThatAreNoNamesNeedNoResolver() throws OSException {
        assertThat(addresses.resolve(INET6, 0, new HostPort("", 80), "bind"))
                .isEqualTo(new Sockaddr.Inet6(new byte[16], 80, 0, 0));
        assertThat(addresses.resolve(INET6, 0, new HostPort6("fe80::1", 80, 0xfffff, 0xffffffffL), "bind"))
                .isEqualTo(new Sockaddr.Inet6(LINK_LOCAL, 80, 0xfffff, -1));
        assertThat(resolver.questions).isEmpty();
    }

    @Test
    void broadcastIsForIpv4Alone() {
        for (String host : new String[] {"<broadcast>", "255.255.255.255"}) {
            assertThatThrownBy(() -> addresses.resolve(INET6, 0, new HostPort(host, 80), "sendto"))
                    .isExactlyInstanceOf(OSException.class)
                    .hasMessage("sendto: the host '" + host + "' has no IPv6 address");
        }
        assertThat(resolver.questions).isEmpty();
    }

    @Test
    void ofANameTheFirstAddressIsTaken() throws OSException {
        resolver.knows("two", answer(INET, inet(1, 2, 3, 4, 0)), answer(INET, inet(5, 6, 7, 8, 0)));
        assertThat(addresses.resolve(INET, 0, new HostPort("two", 80), "connect"))
                .isEqualTo(inet(1, 2, 3, 4, 80));
        assertThat(resolver.questions).containsExactly("two null " + INET + " 0 0 0");
    }

    @Test
    void theClassicFormsOfIpv4AreTheResolversBusiness() throws OSException {
        resolver.knows("127.1", answer(INET, inet(127, 0, 0, 1, 0)));
        assertThat(addresses.resolve(INET, 0, new HostPort("127.1", 80), "connect"))
                .isEqualTo(inet(127, 0, 0, 1, 80));
    }

    @Test
    void aZoneCountsWhereTheAddressHasNoScopeOfItsOwn() throws OSException {
        resolver.knows("fe80::1%lo", answer(INET6, new Sockaddr.Inet6(LINK_LOCAL, 0, 0, 1)));
        assertThat(addresses.resolve(INET6, 0, new HostPort("fe80::1%lo", 80), "connect"))
                .isEqualTo(new Sockaddr.Inet6(LINK_LOCAL, 80, 0, 1));
        assertThat(addresses.resolve(INET6, 0, new HostPort6("fe80::1%lo", 80, 5, 7), "connect"))
                .isEqualTo(new Sockaddr.Inet6(LINK_LOCAL, 80, 5, 7));
    }

    @Test
    void namesWithoutAnAddressSayWhichAndWhy() {
        assertThatExceptionOfType(GaiException.class)
                .isThrownBy(() -> addresses.resolve(INET, 0, new HostPort("a..b", 80), "connect"))
                .withMessage("getaddrinfo: [EAI -2] unknown name: the host 'a..b' of connect");
        resolver.knows("six", answer(INET6, new Sockaddr.Inet6(LINK_LOCAL, 0, 0, 0)));
        resolver.knows("none");
        for (String host : new String[] {"six", "none"}) {
            assertThatExceptionOfType(OSException.class)
                    .isThrownBy(() -> addresses.resolve(INET, 0, new HostPort(host, 80), "connect"))
                    .withMessageContaining("has no IPv4 address");
        }
        resolver.failure = new ErrnoException(new Errno(4711, "EIO"), "getaddrinfo");
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> addresses.resolve(INET, 0, new HostPort("x", 80), "connect"))
                .satisfies(e -> assertThat(e.errnoName()).isEqualTo("EIO"));
    }

    @Test
    void hostsThatNoResolverCouldTakeAreRefusedBefore() {
        for (String host : new String[] {"a\0b", "\u00e4..x", "\ud800", "\u00e4.xn--\u00e4"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> addresses.resolve(INET, 0, new HostPort(host, 80), "connect"))
                    .withMessageStartingWith("connect: the host ");
        }
        assertThat(resolver.questions).isEmpty();
    }

    @Test
    void unixNamesKeepTheirBytes() throws OSException {
        for (String name : new String[] {"", "/a/b", "\0abstract\0name", "x".repeat(108)}) {
            byte[] bytes = UnixAddress.of(name).bytes();
            assertThat(addresses.resolve(UNIX, 0, UnixAddress.of(name), "bind")).isEqualTo(new Sockaddr.Unix(bytes));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(UNIX, 0, UnixAddress.of("a\0b"), "bind"))
                .withMessage("bind: the AF_UNIX file name 'a\\x00b' has a NUL in it;"
                        + " only an abstract name may, and begins with one");
    }

    @Test
    void anotherFamilysFormIsRefusedByName() {
        UnixAddress unix = UnixAddress.of("x");
        HostPort host = new HostPort("", 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(INET, 0, unix, "bind"))
                .withMessage("bind: AF_INET address must be HostPort(host, port), not UnixAddress");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(INET, 0, new HostPort6("", 0, 0, 0), "bind"))
                .withMessageEndingWith("not HostPort6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(INET6, 0, new RawAddress(INET6, new byte[26]), "bind"))
                .withMessageContaining("AF_INET6 address must be HostPort6(host, port, flowinfo, scopeId) or HostPort");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(UNIX, 0, host, "bind"))
                .withMessage("bind: AF_UNIX address must be UnixAddress, not HostPort");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(4711, 0, host, "bind"))
                .withMessage("bind: family 4711 address must be RawAddress(family, data), not HostPort");
    }

    @Test
    @SuppressWarnings("NullAway") // as a caller whose compiler checks no nulls
    void noAddressIsRefusedByTheSameSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> addresses.resolve(INET, 0, null, "bind"))
                .withMessage("bind: AF_INET address must be HostPort(host, port), not null");
    }

    @Test
    void otherFamiliesAddressesPassAsTheyAre() throws OSException {
        RawAddress raw = new RawAddress(4711, new byte[] {1, 2});
        Sockaddr across = addresses.resolve(4711, 0, raw, "bind");
        assertThat(across).isEqualTo(new Sockaddr.Raw(4711, new byte[] {1, 2}));
        assertThat(addresses.present(across)).isEqualTo(raw);
    }

    @Test
    void usersGetNumericHostsWithoutZones() {
        assertThat(addresses.present(inet(1, 2, 3, 4, 80))).isEqualTo(new HostPort("1.2.3.4", 80));
        assertThat(addresses.present(new Sockaddr.Inet6(LINK_LOCAL, 80, 5, -1)))
                .isEqualTo(new HostPort6("fe80::1", 80, 5, 0xffffffffL));
        assertThat(addresses.present(new Sockaddr.Unix(new byte[0]))).isEqualTo(UnixAddress.UNNAMED);
        assertThat(addresses.present(new Sockaddr.Unix(new byte[] {0, 1})))
                .isEqualTo(UnixAddress.of(new byte[] {0, 1}));
        assertThat(addresses.present(null)).isNull();
    }

    @Test
    @SuppressWarnings("NullAway")
    void anAddressWithoutAHostIsRefusedWhereItIsWritten() {
        assertThatNullPointerException().isThrownBy(() -> new HostPort(null, 1)).withMessage("host");
        assertThatNullPointerException()
                .isThrownBy(() -> new HostPort6(null, 1, 0, 0))
                .withMessage("host");
    }
}
