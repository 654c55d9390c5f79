package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** {@code getsockname} and {@code getpeername}. */
@Compliance
final class NamesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @Asserts("socket.socket.getpeername#1")
    void getpeernameIsTheNameOfTheOtherEnd(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        assertThat(pair.first().getpeername()).isEqualTo(pair.second().getsockname());
        assertThat(pair.second().getpeername()).isEqualTo(pair.first().getsockname());
        assertThat(pair.first().getpeername()).isNotEqualTo(pair.first().getsockname());
    }

    @Test
    @Asserts("socket.socket.getpeername#2")
    void withoutAPeerItIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        kit.raises(OSException.class, "ENOTCONN", s::getpeername);
        Socket datagram = kit.udp();
        kit.raises(OSException.class, "ENOTCONN", datagram::getpeername);
    }

    @Test
    @Asserts({"socket.socket.getpeername#3", "socket.socket.getsockname#3"})
    void ofAnInet6SocketItHasFourParts(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_INET6));
        listener.bind(new HostPort("::1", 0));
        listener.listen();
        assertThat(listener.getsockname()).isInstanceOf(HostPort6.class);
        HostPort6 name = (HostPort6) listener.getsockname();
        assertThat(name).isEqualTo(new HostPort6("::1", name.port(), 0, 0));
        assertThat(name.port()).isPositive();
        Socket client = kit.track(socket.socket(Constants.AF_INET6));
        kit.within(SOON, () -> client.connect(name));
        assertThat(client.getpeername()).isEqualTo(name);
    }

    @Test
    @Asserts({"socket.socket.getpeername#4", "socket.socket.getsockname#4"})
    void ofAUnixSocketItIsThePath(SocketModule socket, Kit kit) throws Exception {
        UnixAddress path = kit.unixPath();
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX));
        listener.bind(path);
        listener.listen();
        assertThat(listener.getsockname()).isEqualTo(path);
        Socket client = kit.track(socket.socket(Constants.AF_UNIX));
        kit.within(SOON, () -> client.connect(path));
        assertThat(client.getpeername()).isEqualTo(path);
        assertThat(client.getsockname()).as("of an unbound socket").isEqualTo(UnixAddress.UNNAMED);
    }

    @Test
    @Asserts("socket.socket.getsockname#1")
    void getsocknameIsTheAddressOfTheSocket(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.getsockname()).as("of an unbound socket").isEqualTo(new HostPort("0.0.0.0", 0));
        s.bind(new HostPort("127.0.0.1", 0));
        assertThat(kit.address(s).host()).isEqualTo("127.0.0.1");
    }

    @Test
    @Asserts("socket.socket.getsockname#2")
    void getsocknameTellsThePortThatTheSystemChose(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        int port = kit.address(listener).port();
        assertThat(port).isPositive();
        Socket client = kit.track(socket.socket());
        kit.within(SOON, () -> client.connect(new HostPort("127.0.0.1", port)));
        assertThat(kit.within(SOON, () -> kit.track(listener.accept().conn())).getpeername())
                .isEqualTo(client.getsockname());
    }
}
