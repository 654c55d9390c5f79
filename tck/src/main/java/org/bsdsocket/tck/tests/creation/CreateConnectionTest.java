package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.Accepted;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.ExceptionGroup;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.FreeAddress;
import org.junit.jupiter.api.Test;

@Compliance
@Uses(Capability.RESOLVER)
final class CreateConnectionTest {

    private static final String NAME = "somewhere.invalid";
    private static final String LOOPBACK = "127.0.0.1";
    // No TCP connection leads to it, and the error is another than that of a port that refuses.
    private static final String UNREACHABLE = "255.255.255.255";
    private static final Timeout PATIENCE = Timeout.of(Bytes.SOON);

    @Test
    @Asserts("socket.create_connection#1")
    void reachesTheHostAndPort(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket client = kit.track(kit.within(Bytes.SOON, () -> socket.createConnection(kit.address(listener))));
        Socket server = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        assertThat(client.type()).isEqualTo(Constants.SOCK_STREAM);
        assertThat(client.getpeername()).isEqualTo(listener.getsockname());
        client.sendall(Bytes.of("hello"));
        assertThat(Bytes.readText(kit, server, 5)).isEqualTo("hello");
    }

    @Test
    @Asserts("socket.create_connection#2")
    void passesOverAddressesThatRefuse(Kit kit) throws Exception {
        Socket listener = kit.listener();
        SocketModule named = kit.withHost(NAME, UNREACHABLE, UNREACHABLE, LOOPBACK);
        Socket client = kit.track(kit.within(
                Bytes.SOON, () -> named.createConnection(new HostPort(NAME, port(kit, listener)))));
        assertThat(client.getpeername()).isEqualTo(listener.getsockname());
    }

    @Test
    @Asserts("socket.create_connection#3")
    void reachesAHostOverIpv6(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_INET6));
        listener.bind(new HostPort6("::1", 0, 0, 0));
        listener.listen();
        HostPort6 served = (HostPort6) listener.getsockname();
        SocketModule named = kit.withHost(NAME, UNREACHABLE, "::1");
        Socket client =
                kit.track(kit.within(Bytes.SOON, () -> named.createConnection(new HostPort(NAME, served.port()))));
        assertThat(client.family()).isEqualTo(Constants.AF_INET6);
        assertThat(client.getpeername()).isEqualTo(served);
    }

    @Test
    @Asserts("socket.create_connection#4")
    void takesTheFirstAddressThatConnects(SocketModule socket, Kit kit) throws Exception {
        Socket everywhere = kit.track(socket.socket());
        everywhere.bind(new HostPort("", 0));
        everywhere.listen();
        everywhere.settimeout(Timeout.NON_BLOCKING);
        int port = port(kit, everywhere);
        SocketModule named = kit.withHost(NAME, UNREACHABLE, LOOPBACK, "127.0.0.2");
        Socket client = kit.track(kit.within(Bytes.SOON, () -> named.createConnection(new HostPort(NAME, port))));
        assertThat(client.getpeername()).isEqualTo(new HostPort(LOOPBACK, port));
        kit.track(everywhere.accept().conn());
        kit.raises(OSException.class, "EAGAIN", everywhere::accept);
    }

    @Test
    @Asserts("socket.create_connection#5")
    void givesTheSocketTheTimeout(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(Timeout.ofSeconds(7));
        HostPort address = kit.address(kit.listener());
        Timeout given = Timeout.ofSeconds(3.5);
        assertThat(kit.track(socket.createConnection(address, given)).gettimeout())
                .isEqualTo(given);
        Socket blocking = kit.track(kit.within(Bytes.SOON, () -> socket.createConnection(address, Timeout.BLOCKING)));
        assertThat(blocking.gettimeout()).isEqualTo(Timeout.BLOCKING);
    }

    @Test
    @Asserts("socket.create_connection#6")
    void endsAnAttemptThatNobodyAnswers(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        kit.within(
                Bytes.SOON,
                () -> kit.raises(TimeoutException.class, () -> socket.createConnection(full, Timeout.ofSeconds(0.1))));
    }

    @Test
    @Asserts("socket.create_connection#7")
    void takesTheDefaultTimeout(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        Timeout chosen = Timeout.ofSeconds(0.1);
        HostPort address = kit.address(kit.listener());
        socket.setdefaulttimeout(chosen);
        assertThat(kit.track(socket.createConnection(address)).gettimeout()).isEqualTo(chosen);
        kit.within(Bytes.SOON, () -> kit.raises(TimeoutException.class, () -> socket.createConnection(full)));
    }

    @Test
    @Asserts("socket.create_connection#8")
    void comesFromTheSourceAddress(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        HostPort source = FreeAddress.use(socket, free -> {
            Socket client = kit.track(socket.createConnection(kit.address(listener), PATIENCE, free));
            assertThat(client.getsockname()).isEqualTo(free);
            return free;
        });
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        kit.track(accepted.conn());
        assertThat(accepted.address()).as("the peer's view").isEqualTo(source);
    }

    @Test
    @Asserts("socket.create_connection#9")
    void leavesASourcePortOfZeroToTheSystem(SocketModule socket, Kit kit) throws Exception {
        HostPort address = kit.address(kit.listener());
        HostPort source = new HostPort(LOOPBACK, 0);
        HostPort first = kit.address(kit.track(socket.createConnection(address, PATIENCE, source)));
        HostPort second = kit.address(kit.track(socket.createConnection(address, PATIENCE, source)));
        assertThat(first.host()).isEqualTo(LOOPBACK);
        assertThat(first.port()).isPositive().isNotEqualTo(second.port());
    }

    @Test
    @Asserts("socket.create_connection#10")
    void leavesAnEmptySourceHostToTheSystem(SocketModule socket, Kit kit) throws Exception {
        HostPort address = kit.address(kit.listener());
        String host = kit.address(kit.track(socket.createConnection(address, PATIENCE)))
                .host();
        FreeAddress.use(socket, free -> {
            HostPort source = new HostPort("", free.port());
            Socket client = kit.track(socket.createConnection(address, PATIENCE, source));
            assertThat(client.getsockname()).isEqualTo(new HostPort(host, free.port()));
            return client;
        });
    }

    @Test
    @Asserts("socket.create_connection#11")
    void throwsTheLastError(Kit kit) throws Exception {
        HostPort at = new HostPort(NAME, kit.refusingAddress().port());
        SocketModule refusedLast = kit.withHost(NAME, UNREACHABLE, LOOPBACK);
        kit.within(
                Bytes.SOON, () -> kit.raises(ConnectionRefusedException.class, () -> refusedLast.createConnection(at)));
        SocketModule refusedFirst = kit.withHost(NAME, LOOPBACK, UNREACHABLE);
        OSException last =
                kit.within(Bytes.SOON, () -> kit.raises(OSException.class, () -> refusedFirst.createConnection(at)));
        assertThat(last).isNotInstanceOf(ConnectionRefusedException.class);
    }

    @Test
    @Asserts("socket.create_connection#12")
    void throwsAllErrorsWhereAskedTo(Kit kit) throws Exception {
        HostPort at = new HostPort(NAME, kit.refusingAddress().port());
        SocketModule named = kit.withHost(NAME, LOOPBACK, UNREACHABLE, LOOPBACK);
        ExceptionGroup all = kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        ExceptionGroup.class, () -> named.createConnectionAllErrors(at, Timeout.BLOCKING, null)));
        List<Boolean> refused = all.exceptions().stream()
                .map(e -> e instanceof ConnectionRefusedException)
                .toList();
        assertThat(refused).as("which of the attempts were refused").containsExactly(true, false, true);
    }

    private static int port(Kit kit, Socket listener) throws OSException {
        return kit.address(listener).port();
    }
}
