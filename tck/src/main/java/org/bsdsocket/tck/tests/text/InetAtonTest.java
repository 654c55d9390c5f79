package org.bsdsocket.tck.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class InetAtonTest {

    private static final List<String> NONE = List.of(
            "",
            "a.b.c.d",
            "1.2.3.256",
            "256.2.3.4",
            "1.2.3.4.5",
            "1.2.3.",
            ".1",
            "1..2",
            "1.2.65536",
            "1.16777216",
            "4294967296",
            "08",
            "0x",
            "0xg",
            "1.2.3.4x",
            "-1");
    private static final List<String> BORDER = List.of(
            "1.2.3.4 ",
            "1.2.3.4 and more",
            "1.2.3.4\tx",
            " 1.2.3.4",
            "0x.1",
            "00.00.00.00",
            "0377.1",
            "0400.1",
            "1.0x",
            "0X7F.1",
            "4294967295",
            "0xffffffff",
            "0x100000000",
            "1 2",
            "\u0661");

    @Test
    @Asserts("socket.inet_aton#1")
    void readsFourNumbers(SocketModule socket) throws Exception {
        assertThat(socket.inetAton("123.45.67.89")).containsExactly(123, 45, 67, 89);
        assertThat(socket.inetAton("0.127.128.255")).containsExactly(0, 127, 128, 255);
    }

    @Test
    @Asserts("socket.inet_aton#2")
    void theLastOfFewerNumbersFillsTheRest(SocketModule socket) throws Exception {
        assertThat(socket.inetAton("1.2.772")).containsExactly(1, 2, 3, 4);
        assertThat(socket.inetAton("1.131844")).containsExactly(1, 2, 3, 4);
        assertThat(socket.inetAton("16909060")).containsExactly(1, 2, 3, 4);
        assertThat(socket.inetAton("127.1")).containsExactly(127, 0, 0, 1);
    }

    @Test
    @Asserts("socket.inet_aton#3")
    void readsOctalAndHexadecimalNumbers(SocketModule socket) throws Exception {
        assertThat(socket.inetAton("0x7f.0XA.010.1")).containsExactly(127, 10, 8, 1);
        assertThat(socket.inetAton("0x01020304")).containsExactly(1, 2, 3, 4);
    }

    @Test
    @Asserts("socket.inet_aton#4")
    void refusesWhatIsNoAddress(SocketModule socket, Kit kit) {
        for (String text : NONE) {
            kit.raises(OSException.class, () -> socket.inetAton(text));
        }
    }

    @Test
    @Asserts("socket.inet_aton#5")
    void takesWhatCpythonTakes(SocketModule socket, Kit kit) {
        Border.compare(kit, "socket.inet_aton(text)", socket::inetAton, BORDER);
    }

    @Test
    @Asserts("socket.inet_aton#6")
    void refusesIpv6(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, () -> socket.inetAton("::1"));
        kit.raises(OSException.class, () -> socket.inetAton("::ffff:1.2.3.4"));
    }
}
