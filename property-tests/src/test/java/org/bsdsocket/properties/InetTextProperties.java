package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;

/** inet_pton and inet_ntop, on modules that must get along without asking the system or a name server. */
class InetTextProperties {

    @Property
    void bytesComeBack(@ForAll("packed") byte[] packed) throws OSException {
        for (Found.Module found : Found.modulesOutOfTouch()) {
            SocketModule socket = found.socket();
            assertThat(socket.inetPton(family(packed), socket.inetNtop(family(packed), packed)))
                    .isEqualTo(packed);
        }
    }

    @Property
    void theTextIsCanonical(@ForAll("packed") byte[] packed) throws OSException {
        String expected = packed.length == 4 ? Model.canonical4(packed) : Model.canonical6(packed);
        for (Found.Module found : Found.modulesOutOfTouch()) {
            assertThat(found.socket().inetNtop(family(packed), packed)).isEqualTo(expected);
        }
    }

    @Property
    void theJdkReadsTheTextAsTheSameBytes(@ForAll("packed") byte[] packed) throws OSException {
        for (Found.Module found : Found.modulesOutOfTouch()) {
            String text = found.socket().inetNtop(family(packed), packed);
            assertThat(Model.bytes(text)).as(text).isEqualTo(packed);
        }
    }

    @Property
    void theOldFunctionsAgreeOnIpv4(@ForAll("packed4") byte[] packed) throws OSException {
        for (Found.Module found : Found.modulesOutOfTouch()) {
            SocketModule socket = found.socket();
            String text = socket.inetNtop(Constants.AF_INET, packed);
            assertThat(socket.inetNtoa(packed)).isEqualTo(text);
            assertThat(socket.inetAton(text)).isEqualTo(packed);
        }
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void ipv4TextsAreReadAsTheGrammarHasThem(@ForAll("almost4") String text) throws OSException {
        boolean good = Model.isIpv4(text);
        collect(good);
        reads(Constants.AF_INET, text, good);
    }

    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void ipv6TextsAreReadAsTheGrammarHasThem(@ForAll("almost6") String text) throws OSException {
        boolean good = Model.isIpv6(text);
        collect(good);
        reads(Constants.AF_INET6, text, good);
    }

    @Property
    void anyTextAtAllIsReadOrRefused(@ForAll String text) throws OSException {
        reads(Constants.AF_INET, text, Model.isIpv4(text));
        reads(Constants.AF_INET6, text, Model.isIpv6(text));
    }

    @Property
    void anotherNumberOfBytesIsRefused(@ForAll byte[] packed) {
        for (Found.Module found : Found.modulesOutOfTouch()) {
            for (AddressFamily family : new AddressFamily[] {Constants.AF_INET, Constants.AF_INET6}) {
                if (packed.length != (family.equals(Constants.AF_INET) ? 4 : 16)) {
                    assertThatThrownBy(() -> found.socket().inetNtop(family, packed))
                            .isExactlyInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(packed.length + " bytes");
                }
            }
        }
    }

    @Provide
    Arbitrary<byte[]> packed() {
        return Addresses.packed();
    }

    @Provide
    Arbitrary<byte[]> packed4() {
        return Addresses.packed4();
    }

    @Provide
    Arbitrary<String> almost4() {
        return Arbitraries.oneOf(
                Addresses.mutated(Addresses.packed4().map(Model::canonical4)),
                Arbitraries.of("0", "9", "10", "99", "100", "249", "250", "255", "256", "260", "300", "999", "1000")
                        .list()
                        .ofMinSize(3)
                        .ofMaxSize(5)
                        .map(numbers -> String.join(".", numbers)),
                Arbitraries.of("localhost", "1", "1.2", "1.2.3", "0x7f.0.0.1", "127.0.0.01", "broadcasthost"));
    }

    @Provide
    Arbitrary<String> almost6() {
        return Addresses.mutated(Arbitraries.oneOf(
                Addresses.packed6().map(Model::canonical6),
                Addresses.packed6().map(InetTextProperties::uncompressed),
                Arbitraries.of("1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:1.2.3.4", "1::2::3", "fe80::1%lo"),
                Arbitraries.of("1.2.3.4::", "1:2.3.4.5::6", "1::2.3.4.5:6", "::1.2.3", "::1.2.3.4.5", "::0x1.2.3.4")));
    }

    private static String uncompressed(byte[] packed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < packed.length; i += 2) {
            text.append(i == 0 ? "" : ":").append(String.format("%02x%02x", packed[i], packed[i + 1]));
        }
        return text.toString();
    }

    private static void reads(AddressFamily family, String text, boolean good) throws OSException {
        for (Found.Module found : Found.modulesOutOfTouch()) {
            if (good) {
                assertThat(found.socket().inetPton(family, text)).isEqualTo(Model.bytes(text));
            } else {
                // The system's functions end at a NUL, so a text with one in it is bad input before it is no address.
                assertThatThrownBy(() -> found.socket().inetPton(family, text))
                        .isExactlyInstanceOf(
                                text.indexOf('\0') >= 0 ? IllegalArgumentException.class : OSException.class)
                        .hasMessageContaining("inet_pton");
            }
        }
    }

    private static AddressFamily family(byte[] packed) {
        return packed.length == 4 ? Constants.AF_INET : Constants.AF_INET6;
    }

    // Texts that are all good, or all bad, would prove little.
    private static void collect(boolean good) {
        Statistics.collect(good ? "address" : "no address");
        Statistics.coverage(coverage -> {
            coverage.check("address").percentage(p -> p >= 5);
            coverage.check("no address").percentage(p -> p >= 30);
        });
    }
}
