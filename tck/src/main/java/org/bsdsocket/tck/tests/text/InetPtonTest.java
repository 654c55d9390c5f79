package org.bsdsocket.tck.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class InetPtonTest {

    private static final List<String> NO_IPV4 = List.of(
            "",
            "1",
            "1.2.3",
            "1.2.3.",
            ".1.2.3.4",
            "1.2.3.4.5",
            "1.2.3.256",
            "1.2.3.-4",
            "1.2.3.+4",
            "1..2.3",
            "a.b.c.d",
            "1.2.3.4x",
            "::1");
    private static final List<String> NO_IPV6 = List.of(
            "",
            ":",
            ":::",
            "1",
            "1:2:3:4:5:6:7",
            "1:2:3:4:5:6:7:8:9",
            "1::2::3",
            "::12345",
            "::g",
            "1:2:3:4:5:6:7:",
            ":2:3:4:5:6:7:8",
            "::1.2.3",
            "::1.2.3.256",
            "1.2.3.4::",
            "1.2.3.4");

    @Test
    @Asserts("socket.inet_pton#1")
    void readsIpv4(SocketModule socket) throws Exception {
        assertThat(socket.inetPton(Constants.AF_INET, "1.2.3.4")).containsExactly(1, 2, 3, 4);
        assertThat(socket.inetPton(Constants.AF_INET, "0.127.128.255")).containsExactly(0, 127, 128, 255);
    }

    @Test
    @Asserts("socket.inet_pton#2")
    void readsIpv6(SocketModule socket) throws Exception {
        assertThat(socket.inetPton(Constants.AF_INET6, "102:304:506:708:90a:b0c:d0e:f10"))
                .isEqualTo(Hex.of("0102030405060708090a0b0c0d0e0f10"));
        assertThat(socket.inetPton(Constants.AF_INET6, "5aef:2B::8"))
                .as("with zeros left out")
                .isEqualTo(Hex.of("5aef002b000000000000000000000008"));
        assertThat(socket.inetPton(Constants.AF_INET6, "1::")).isEqualTo(Hex.of("00010000000000000000000000000000"));
        assertThat(socket.inetPton(Constants.AF_INET6, "::ffff:1.2.3.4"))
                .as("with an end in IPv4")
                .isEqualTo(Hex.of("00000000000000000000ffff01020304"));
    }

    @Test
    @Asserts("socket.inet_pton#3")
    void refusesOtherFamilies(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, () -> socket.inetPton(Constants.AF_UNIX, "1.2.3.4"));
        kit.raises(OSException.class, () -> socket.inetPton(AddressFamily.of(0), "::1"));
    }

    @Test
    @Asserts("socket.inet_pton#4")
    void refusesWhatIsNoIpv4(SocketModule socket, Kit kit) {
        for (String text : NO_IPV4) {
            kit.raises(OSException.class, () -> socket.inetPton(Constants.AF_INET, text));
        }
    }

    @Test
    @Asserts("socket.inet_pton#5")
    void refusesWhatIsNoIpv6(SocketModule socket, Kit kit) {
        for (String text : NO_IPV6) {
            kit.raises(OSException.class, () -> socket.inetPton(Constants.AF_INET6, text));
        }
    }

    @Test
    @Asserts("socket.inet_pton#6")
    void takesWhatCpythonTakes(SocketModule socket, Kit kit) {
        Border.compare(
                kit,
                "socket.inet_pton(socket.AF_INET, text)",
                text -> socket.inetPton(Constants.AF_INET, text),
                List.of(
                        "127.0.0.01",
                        "00.0.0.0",
                        "0001.2.3.4",
                        "1.2.3",
                        "1.2",
                        "0x7f.0.0.1",
                        " 1.2.3.4",
                        "1.2.3.4 ",
                        "1.2.3.4\n",
                        "\u0661.2.3.4"));
        Border.compare(
                kit,
                "socket.inet_pton(socket.AF_INET6, text)",
                text -> socket.inetPton(Constants.AF_INET6, text),
                List.of(
                        "::1%lo",
                        "fe80::1%1",
                        "00001::",
                        "::1.2.3.04",
                        "::FFFF:1.2.3.4",
                        "1:2:3:4:5:6:7::",
                        "::2:3:4:5:6:7:8",
                        "1::3:4:5:6:7:8",
                        "1:2:3:4::5:6:7:8",
                        "::1 ",
                        " ::1",
                        "[::1]",
                        "1:2:3:4:5:6:1.2.3.4",
                        "1:2:3:4:5:6:7:1.2.3.4",
                        "::0x1",
                        "::\uff11"));
    }
}
