package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bsdsocket.spi.Errno;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final FixedConstants CONSTANTS = FixedConstants.invented();
    private static final int INET = CONSTANTS.number("AF_INET");
    private static final int INET6 = CONSTANTS.number("AF_INET6");
    private static final int STREAM = CONSTANTS.number("SOCK_STREAM");
    private static final int DGRAM = CONSTANTS.number("SOCK_DGRAM");
    private static final int NUMERIC = CONSTANTS.number("AI_NUMERICHOST");
    private static final Sockaddr FOUR = new Sockaddr.Inet(new byte[] {1, 2, 3, 4}, 80);
    private static final Sockaddr SIX = new Sockaddr.Inet6(new byte[16], 80, 0, 3);

    private final FakeResolver resolver = new FakeResolver();
    private final Lookup lookup =
            new Lookup(new ConstantValues(CONSTANTS), resolver, new Addresses(CONSTANTS, resolver));

    private static Resolver.Entry entry(int family, int kind, Sockaddr address) {
        return new Resolver.Entry(family, kind, 6, "name", address);
    }

    @Test
    void answersComeInOrderWithNamedFamiliesAndTypes() throws OSException {
        resolver.knows("host", entry(INET6, STREAM, SIX), entry(INET, DGRAM, FOUR), entry(77, 88, FOUR));
        assertThat(lookup.getaddrinfo("host", "http", 0, 0, 0, 5))
                .containsExactly(
                        new AddrInfo(
                                Constants.AF_INET6, Constants.SOCK_STREAM, 6, "name", new HostPort6("::", 80, 0, 3)),
                        new AddrInfo(Constants.AF_INET, Constants.SOCK_DGRAM, 6, "name", new HostPort("1.2.3.4", 80)),
                        new AddrInfo(AddressFamily.of(77), SocketKind.of(88), 6, "name", new HostPort("1.2.3.4", 80)));
        assertThat(resolver.questions).containsExactly("host http 0 0 0 5");
    }

    @Test
    void nothingAskedForStaysNothing() throws OSException {
        resolver.knows("null");
        assertThat(lookup.getaddrinfo(null, null, INET, STREAM, 6, 0)).isEmpty();
        assertThat(resolver.questions).containsExactly("null null " + INET + " " + STREAM + " 6 0");
    }

    @Test
    void failuresSayWhatWasAskedFor() {
        assertThatExceptionOfType(GaiException.class)
                .isThrownBy(() -> lookup.getaddrinfo("nobody", null, 0, 0, 0, 0))
                .withMessage("getaddrinfo: [EAI -2] unknown name: host 'nobody', no port");
        resolver.failure = new ErrnoException(new Errno(4711, "EIO"), "getaddrinfo");
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> lookup.getaddrinfo("nobody", null, 0, 0, 0, 0))
                .satisfies(e -> assertThat(e.errnoName()).isEqualTo("EIO"));
    }

    @Test
    void textsThatCCouldNotTakeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> lookup.getaddrinfo("a\0b", null, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> lookup.getaddrinfo("a..b", null, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> lookup.getaddrinfo("a", "h\0", 0, 0, 0, 0));
        assertThat(resolver.questions).isEmpty();
    }

    @Test
    void namesAreOfNumericAddresses() throws OSException {
        resolver.knows("1.2.3.4", entry(INET, DGRAM, FOUR));
        assertThat(lookup.getnameinfo(new HostPort("1.2.3.4", 80), 9)).isEqualTo(new NameInfo(FOUR.toString(), "9"));
        assertThat(resolver.questions).containsExactly("1.2.3.4 80 0 " + DGRAM + " 0 " + NUMERIC);
        assertThatExceptionOfType(GaiException.class)
                .isThrownBy(() -> lookup.getnameinfo(new HostPort("localhost", 80), 0));
    }

    @Test
    void ipv6FieldsReachTheResolver() throws OSException {
        resolver.knows("::", entry(INET6, DGRAM, SIX));
        assertThat(lookup.getnameinfo(new HostPort6("::", 80, 5, 9), 0).host())
                .isEqualTo(new Sockaddr.Inet6(new byte[16], 80, 5, 9).toString());
        assertThat(lookup.getnameinfo(new HostPort("::", 80), 0).host()).isEqualTo(SIX.toString());
    }

    @Test
    void otherAddressesHaveNoName() {
        resolver.knows("1.2.3.4", entry(INET, DGRAM, FOUR));
        resolver.knows("two", entry(INET, DGRAM, FOUR), entry(INET6, DGRAM, SIX));
        assertThatThrownBy(() -> lookup.getnameinfo(new HostPort6("1.2.3.4", 80, 0, 0), 0))
                .isExactlyInstanceOf(OSException.class)
                .hasMessageContaining("has an IPv4 host");
        assertThatThrownBy(() -> lookup.getnameinfo(new HostPort("two", 80), 0))
                .isExactlyInstanceOf(OSException.class)
                .hasMessageContaining("stands for 2 addresses");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup.getnameinfo(UnixAddress.of("x"), 0))
                .withMessageContaining("must be HostPort or HostPort6, not UnixAddress");
    }
}
