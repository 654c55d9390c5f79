package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Protocols by name. */
@Compliance
final class GetprotobynameTest {

    @Test
    @Asserts("socket.getprotobyname#1")
    void namesBecomeTheNumbersOfTheConstants(SocketModule socket) throws Exception {
        assertThat(socket.getprotobyname("icmp")).isEqualTo((int) socket.valueOf(Constants.IPPROTO_ICMP));
        assertThat(socket.getprotobyname("tcp")).isEqualTo((int) socket.valueOf(Constants.IPPROTO_TCP));
        assertThat(socket.getprotobyname("udp")).isEqualTo((int) socket.valueOf(Constants.IPPROTO_UDP));
        assertThat(socket.getprotobyname("ipv6")).isEqualTo((int) socket.valueOf(Constants.IPPROTO_IPV6));
    }

    @Test
    @Asserts("socket.getprotobyname#2")
    void aNumberOpensASocket(SocketModule socket, Kit kit) throws Exception {
        int number = socket.getprotobyname("udp");
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM, number));
        assertThat(made.proto()).isEqualTo(number);
    }
}
