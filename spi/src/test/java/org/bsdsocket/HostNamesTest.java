package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNamesTest {

    private static String lookup(String host) {
        return new String(HostNames.ofLookup(host, "getaddrinfo"), StandardCharsets.US_ASCII);
    }

    // What CPython's idna codec makes of the same names.
    @ParameterizedTest
    @CsvSource({
        "example.org, example.org",
        "example.org., example.org.",
        "EXAMPLE.org, EXAMPLE.org",
        "\u00e4.EXAMPLE, xn--4ca.EXAMPLE",
        "\u00c4b\u3002x, xn--b-zfa.x",
        "stra\u00dfe.de, strasse.de",
        "\u4e2d\u6587.\uff43om., xn--fiq228c.com.",
        "under_score.\u00e4, under_score.xn--4ca",
        "fe80::1%lo, fe80::1%lo",
    })
    void namesAreInTheFormOfIdna(String host, String expected) {
        assertThat(lookup(host)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".a", ".", "\u00e4..b", "a\0b", "\udc00", "\u00ad.x"})
    void namesWithoutSuchAFormAreRefused(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup(host))
                .withMessageStartingWith("getaddrinfo: the host ");
    }

    @Test
    void labelsHave63BytesAtMost() {
        String longest = "a".repeat(63);
        assertThat(lookup(longest + "." + longest)).hasSize(127);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lookup(longest + "a.x"))
                .withMessageContaining("a label of 64 bytes; expected 1 to 63");
        assertThatIllegalArgumentException().isThrownBy(() -> lookup("\u00e4".repeat(64)));
    }

    @Test
    void addressesLeaveAsciiNamesToTheResolver() {
        assertThat(HostNames.ofAddress("a..b", "connect")).isEqualTo("a..b".getBytes(StandardCharsets.US_ASCII));
        assertThat(HostNames.ofAddress("", "connect")).isEmpty();
    }
}
