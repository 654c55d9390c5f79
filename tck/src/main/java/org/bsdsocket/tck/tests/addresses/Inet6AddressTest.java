package org.bsdsocket.tck.tests.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.Datagrams;
import org.junit.jupiter.api.Test;

@Compliance
final class Inet6AddressTest {

    // All nodes of a link: to be told apart from those of another link by the scope alone.
    private static final String ALL_NODES = "ff02::1";

    @Test
    @Asserts("families.AF_INET6#1")
    void hasHostPortFlowInformationAndScope(SocketModule socket, Kit kit) throws Exception {
        Socket to = Datagrams.udp6(socket, kit);
        HostPort6 name = (HostPort6) to.getsockname();
        assertThat(name).isEqualTo(new HostPort6("::1", name.port(), 0, 0));
        Socket from = Datagrams.udp6(socket, kit);
        from.connect(name);
        assertThat(from.getpeername()).isEqualTo(name);
        from.send(Bytes.of("x"));
        assertThat(kit.within(Bytes.SOON, () -> to.recvfrom(10)).address()).isEqualTo(from.getsockname());
    }

    @Test
    @Asserts({"families.AF_INET6#2", "families.AF_INET6#5"})
    void keepsTheScopeApartFromTheHost(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
        long scope = Loopback.device().getIndex();
        made.bind(new HostPort6(ALL_NODES, 0, 0, scope));
        HostPort6 name = (HostPort6) made.getsockname();
        assertThat(name).isEqualTo(new HostPort6(ALL_NODES, name.port(), 0, scope));
    }

    @Test
    @Asserts("families.AF_INET6#4")
    void mayBeHostAndPortAlone(SocketModule socket, Kit kit) throws Exception {
        Socket to = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
        to.bind(new HostPort("::1", 0));
        int port = ((HostPort6) to.getsockname()).port();
        Socket from = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
        from.connect(new HostPort("::1", port));
        assertThat(from.getpeername()).isEqualTo(new HostPort6("::1", port, 0, 0));
        from.send(Bytes.of("x"));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("x"));
    }
}
