package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.loopback;
import static org.bsdsocket.jni.Fixture.number;

import java.util.List;
import java.util.stream.IntStream;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

class ResolverTest {

    private static final Resolver RESOLVER = new JniProvider().resolver();

    @Test
    void aNumericHostBecomesOneEntryForEachKind() throws Exception {
        int numeric = number("AI_NUMERICHOST");
        List<Resolver.Entry> entries = RESOLVER.getaddrinfo(bytes("127.0.0.1"), bytes("80"), 0, 0, 0, numeric);
        assertThat(entries).hasSizeGreaterThanOrEqualTo(2);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.family()).isEqualTo(number("AF_INET"));
            assertThat(entry.address()).isEqualTo(loopback(80));
            assertThat(entry.canonicalName()).isEmpty();
        });
        int canonical = numeric | number("AI_CANONNAME");
        assertThat(RESOLVER.getaddrinfo(bytes("127.0.0.1"), null, 0, number("SOCK_STREAM"), 0, canonical))
                .singleElement()
                .satisfies(entry -> assertThat(entry.canonicalName()).isEqualTo("127.0.0.1"));
    }

    @Test
    void aFailureCarriesTheCodeAndTheText() {
        assertThatThrownBy(() -> RESOLVER.getaddrinfo(bytes("not numeric"), null, 0, 0, 0, number("AI_NUMERICHOST")))
                .isInstanceOfSatisfying(ResolverException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ResolverException.Kind.GAI);
                    assertThat(e.code()).isEqualTo(number("EAI_NONAME"));
                    assertThat(e.text()).isEqualTo("Name or service not known");
                });
    }

    @Test
    void aNulInANameIsRefused() {
        assertThatThrownBy(() -> RESOLVER.getaddrinfo(bytes("a\0b"), null, 0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL at index 1");
    }

    @Test
    void anAddressBecomesItsNumbers() throws Exception {
        int flags = number("NI_NUMERICHOST") | number("NI_NUMERICSERV");
        assertThat(RESOLVER.getnameinfo(loopback(8080), flags)).isEqualTo(new Resolver.Names("127.0.0.1", "8080"));
    }

    @Test
    void theHostHasAName() throws Exception {
        assertThat(RESOLVER.gethostname()).isNotEmpty().doesNotContain(0);
    }

    @Test
    void aHostIsFoundByNameAndByAddress() throws Exception {
        Resolver.Host byName = RESOLVER.gethostbyname(bytes("localhost"));
        assertThat(byName.addresses()).contains(loopback(0));
        Resolver.Host byAddress = RESOLVER.gethostbyaddr(loopback(4711));
        assertThat(byAddress.name()).isNotEmpty();
        assertThat(byAddress.addresses()).containsExactly(loopback(0));
    }

    @Test
    void aHostThatIsUnknownHasAnHErrno() {
        assertThatThrownBy(() -> RESOLVER.gethostbyname(bytes("<broadcast>")))
                .isInstanceOfSatisfying(ResolverException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ResolverException.Kind.HOST);
                    assertThat(e.code()).isPositive();
                    assertThat(e.text()).isNotEmpty();
                });
        assertThatThrownBy(() -> RESOLVER.gethostbyaddr(new Sockaddr.Unix(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void servicesAndProtocolsAreFound() throws Exception {
        assertThat(RESOLVER.getservbyname(bytes("domain"), bytes("udp"))).hasValue(53);
        assertThat(RESOLVER.getservbyname(bytes("domain"), bytes("no such"))).isEmpty();
        assertThat(RESOLVER.getservbyport(53, null)).hasValue("domain");
        assertThat(RESOLVER.getservbyport(0, null)).isEmpty();
        assertThat(RESOLVER.getprotobyname(bytes("udp"))).hasValue(number("IPPROTO_UDP"));
        assertThat(RESOLVER.getprotobyname(bytes("no such"))).isEmpty();
    }

    @Test
    void protocolsAreNotMixedUpByManyThreads() {
        byte[][] names = {bytes("tcp"), bytes("udp"), bytes("icmp")};
        int[] numbers = {number("IPPROTO_TCP"), number("IPPROTO_UDP"), number("IPPROTO_ICMP")};
        assertThat(IntStream.range(0, 3000).parallel().filter(i -> {
                    try {
                        return RESOLVER.getprotobyname(names[i % 3]).orElse(-1) != numbers[i % 3];
                    } catch (ErrnoException e) {
                        throw new AssertionError(e);
                    }
                }))
                .isEmpty();
    }

    @Test
    void interfacesHaveNamesAndNumbers() throws Exception {
        List<Resolver.Interface> all = RESOLVER.ifNameindex();
        assertThat(all).isNotEmpty();
        for (Resolver.Interface one : all) {
            assertThat(RESOLVER.ifNametoindex(one.name())).isEqualTo(one.index());
            assertThat(RESOLVER.ifIndextoname(one.index())).isEqualTo(one.name());
        }
        assertThatThrownBy(() -> RESOLVER.ifNametoindex(bytes("no such interface, and too long")))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.is("ENODEV")).isTrue());
        assertThatThrownBy(() -> RESOLVER.ifIndextoname(0xffff_ffffL))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.is("ENXIO")).isTrue());
    }

    @Test
    void aHostNameTooLongForTheSystemIsNotSet() {
        assertThatThrownBy(() -> RESOLVER.sethostname(new byte[4096]))
                .isInstanceOfSatisfying(
                        ErrnoException.class, e -> assertThat(e.call()).isEqualTo("sethostname"));
    }
}
