package org.bsdsocket.tck.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class InetNtopTest {

    private static final String SCRIPT = """
            for digits in sys.argv[1:]:
                print(socket.inet_ntop(socket.AF_INET6, bytes.fromhex(digits)))
            """;
    private static final int GROUPS = 8;

    @Test
    @Asserts("socket.inet_ntop#1")
    void writesIpv4(SocketModule socket) throws Exception {
        assertThat(socket.inetNtop(Constants.AF_INET, Hex.of("070a0005"))).isEqualTo("7.10.0.5");
        assertThat(socket.inetNtop(Constants.AF_INET, Hex.of("00ff80fe"))).isEqualTo("0.255.128.254");
    }

    @Test
    @Asserts("socket.inet_ntop#2")
    void writesIpv6WithoutItsLongestRunOfZeros(SocketModule socket) throws Exception {
        assertThat(written(socket, "5aef002b000000000000000000000008")).isEqualTo("5aef:2b::8");
        assertThat(written(socket, "00000000000000000000000000000000")).isEqualTo("::");
        assertThat(written(socket, "00000000000000000000000000000001")).isEqualTo("::1");
        assertThat(written(socket, "20010db8000000000001000000000001"))
                .as("the first of two equally long runs is left out")
                .isEqualTo("2001:db8::1:0:0:1");
        assertThat(written(socket, "20010db8000000010000000000000ABC"))
                .as("the longer of two runs is left out")
                .isEqualTo("2001:db8:0:1::abc");
    }

    @Test
    @Asserts("socket.inet_ntop#3")
    void refusesOtherFamilies(SocketModule socket, Kit kit) {
        kit.raises(IllegalArgumentException.class, () -> socket.inetNtop(Constants.AF_UNIX, new byte[4]));
        kit.raises(IllegalArgumentException.class, () -> socket.inetNtop(AddressFamily.of(0), new byte[16]));
    }

    @Test
    @Asserts("socket.inet_ntop#4")
    void refusesOtherLengths(SocketModule socket, Kit kit) {
        for (int length : new int[] {0, 3, 5, 16}) {
            kit.raises(IllegalArgumentException.class, () -> socket.inetNtop(Constants.AF_INET, new byte[length]));
        }
        for (int length : new int[] {0, 4, 15, 17}) {
            kit.raises(IllegalArgumentException.class, () -> socket.inetNtop(Constants.AF_INET6, new byte[length]));
        }
    }

    @Test
    @Asserts("socket.inet_ntop#6")
    void writesWhatCpythonWrites(SocketModule socket, Kit kit) throws Exception {
        List<String> digits = new ArrayList<>();
        for (int zeros = 0; zeros < 1 << GROUPS; zeros++) {
            digits.add(address(zeros));
        }
        digits.add("00000000000000000000ffff01020304");
        digits.add("00000000000000000000000001020304");
        digits.add("00000000000000000000000000000304");
        digits.add("0064ff9b000000000000000001020304");
        List<String> ours = new ArrayList<>();
        for (String each : digits) {
            ours.add(written(socket, each));
        }
        kit.observe(String.join(", ", ours.subList(1 << GROUPS, ours.size())));
        assertThat(ours).isEqualTo(kit.oracle().lines(SCRIPT, digits.toArray(String[]::new)));
    }

    /** Groups of zero where a bit is set, and others of any length elsewhere. */
    private static String address(int zeros) {
        StringBuilder digits = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            boolean zero = ((zeros >> group) & 1) != 0;
            digits.append(String.format("%04x", zero ? 0 : 0xabcd >> (4 * (group % 4))));
        }
        return digits.toString();
    }

    private static String written(SocketModule socket, String digits) throws Exception {
        return socket.inetNtop(Constants.AF_INET6, Hex.of(digits));
    }
}
