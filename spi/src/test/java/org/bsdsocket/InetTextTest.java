package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InetTextTest {

    private static final FixedConstants CONSTANTS = FixedConstants.invented();
    private final InetText text = new InetText(CONSTANTS);

    @TestFactory
    Stream<DynamicTest> saysWhatCpythonSays() throws IOException {
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("inet-cases.tsv"))) {
            lines = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
        return lines.stream().filter(line -> !line.startsWith("#")).map(line -> {
            String[] field = line.split("\t", -1);
            return DynamicTest.dynamicTest(
                    field[0] + " " + field[1],
                    () -> assertThat(call(field[0], field[1])).isEqualTo(field[2]));
        });
    }

    private String call(String function, String argument) {
        HexFormat hex = HexFormat.of();
        int inet = CONSTANTS.number("AF_INET");
        int inet6 = CONSTANTS.number("AF_INET6");
        try {
            return switch (function) {
                case "aton" -> hex.formatHex(InetText.aton(unescape(argument)));
                case "ntoa" -> InetText.ntoa(hex.parseHex(argument));
                case "pton4" -> hex.formatHex(text.pton(inet, unescape(argument)));
                case "pton6" -> hex.formatHex(text.pton(inet6, unescape(argument)));
                case "ntop4" -> text.ntop(inet, hex.parseHex(argument));
                case "ntop6" -> text.ntop(inet6, hex.parseHex(argument));
                default -> throw new AssertionError(function);
            };
        } catch (OSException e) {
            return "OSError";
        } catch (IllegalArgumentException e) {
            return "ValueError";
        }
    }

    private static String unescape(String python) {
        return java.util.regex.Pattern.compile("\\\\(x..|u....|.)")
                .matcher(python)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                        switch (m.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            default ->
                                String.valueOf(
                                        (char) Integer.parseInt(m.group(1).substring(1), 16));
                        }));
    }

    @Test
    void namesTheTextThatIsNoAddress() {
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> InetText.aton("1.2.3.four"))
                .withMessage("inet_aton: '1.2.3.four' is no IPv4 address")
                .satisfies(e -> assertThat(e.errno()).isZero());
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> text.pton(CONSTANTS.number("AF_INET6"), "fe80::1%lo"))
                .withMessage("inet_pton: 'fe80::1%lo' is no IPv6 address");
    }

    @Test
    void refusesANulBeforeAnythingElse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InetText.aton("1.2.3.4\0"))
                .withMessageContaining("'1.2.3.4\\x00'");
        assertThatIllegalArgumentException().isThrownBy(() -> text.pton(CONSTANTS.number("AF_INET"), "1.2.3.4\0"));
    }

    @Test
    void knowsNoOtherFamily() {
        int unix = CONSTANTS.number("AF_UNIX");
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> text.pton(unix, "1.2.3.4"))
                .satisfies(e -> assertThat(e.errnoName()).isEqualTo("EAFNOSUPPORT"))
                .satisfies(e -> assertThat(e.errno()).isEqualTo(CONSTANTS.number("EAFNOSUPPORT")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text.ntop(unix, new byte[4]))
                .withMessageContaining("expected AF_INET or AF_INET6");
    }
}
