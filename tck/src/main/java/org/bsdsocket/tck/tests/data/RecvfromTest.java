package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort6;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Signals;
import org.junit.jupiter.api.Test;

@Compliance
final class RecvfromTest {

    @Test
    @Asserts("socket.socket.recvfrom#1")
    void returnsOneDatagramAtATime(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        for (String text : new String[] {"one", "", "three"}) {
            from.sendto(Bytes.of(text), kit.address(to));
        }
        for (String text : new String[] {"one", "", "three"}) {
            assertThat(receive(kit, to).data()).isEqualTo(Bytes.of(text));
        }
    }

    @Test
    @Asserts("socket.socket.recvfrom#2")
    void namesTheSender(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("x"), kit.address(to));
        assertThat(receive(kit, to).address()).isEqualTo(kit.address(from));
    }

    @Test
    @Asserts("socket.socket.recvfrom#3")
    void returnsNoMoreThanAskedFor(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("abcdefgh"), kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recvfrom(4)).data()).isEqualTo(Bytes.of("abcd"));
    }

    @Test
    @Asserts("socket.socket.recvfrom#4")
    void aPeekedDatagramCanBeReceivedAgain(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("abc"), kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recvfrom(10, Constants.MSG_PEEK))
                        .data())
                .isEqualTo(Bytes.of("abc"));
        assertThat(receive(kit, to).data()).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.recvfrom#5")
    void withoutFlagsTakesTheDatagramOffTheSocket(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("one"), kit.address(to));
        from.sendto(Bytes.of("two"), kit.address(to));
        receive(kit, to);
        assertThat(receive(kit, to).data()).isEqualTo(Bytes.of("two"));
    }

    @Test
    @Asserts("socket.socket.recvfrom#6")
    void namesAnIpv6Sender(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.udp6(socket, kit);
        Socket to = Datagrams.udp6(socket, kit);
        from.sendto(Bytes.of("x"), to.getsockname());
        int port = ((HostPort6) from.getsockname()).port();
        assertThat(receive(kit, to).address()).isEqualTo(new HostPort6("::1", port, 0, 0));
    }

    @Test
    @Asserts("socket.socket.recvfrom#7")
    void namesAUnixSender(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.unix(socket, kit);
        Socket to = Datagrams.unix(socket, kit);
        from.sendto(Bytes.of("x"), to.getsockname());
        assertThat(receive(kit, to).address()).isEqualTo(from.getsockname());
    }

    @Test
    @Asserts("socket.socket.recvfrom#8")
    void aSignalDoesNotEndIt(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        Peer<Received> receiver = Signals.through(kit, () -> to.recvfrom(10));
        from.sendto(Bytes.of("abc"), kit.address(to));
        assertThat(receiver.result(Bytes.SOON).data()).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.recvfrom#9")
    void aSendersHostCarriesNoScope(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.linkLocal(socket, kit);
        Socket to = Datagrams.linkLocal(socket, kit);
        from.sendto(Bytes.of("x"), to.getsockname());
        HostPort6 sender = (HostPort6) Objects.requireNonNull(receive(kit, to).address());
        assertThat(sender.host()).doesNotContain("%");
        assertThat(sender.scopeId()).as("scope id").isNotZero();
    }

    private static Received receive(Kit kit, Socket to) throws Exception {
        return kit.within(Bytes.SOON, () -> to.recvfrom(100));
    }
}
