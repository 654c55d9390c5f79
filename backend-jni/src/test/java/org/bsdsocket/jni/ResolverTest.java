package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.loopback;
import static org.bsdsocket.jni.Fixture.number;

import java.util.List;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
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
}
