package org.bsdsocket.tck.tests.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class InetNtoaTest {

    @Test
    @Asserts("socket.inet_ntoa#1")
    void writesFourNumbers(SocketModule socket) throws Exception {
        assertThat(socket.inetNtoa(Hex.of("7b2d4359"))).isEqualTo("123.45.67.89");
        assertThat(socket.inetNtoa(Hex.of("00ff80fe"))).isEqualTo("0.255.128.254");
    }

    @Test
    @Asserts("socket.inet_ntoa#2")
    void refusesOtherLengths(SocketModule socket, Kit kit) {
        for (int length : new int[] {0, 3, 5}) {
            kit.raises(OSException.class, () -> socket.inetNtoa(new byte[length]));
        }
    }

    @Test
    @Asserts("socket.inet_ntoa#3")
    void refusesIpv6(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, () -> socket.inetNtoa(new byte[16]));
    }
}
