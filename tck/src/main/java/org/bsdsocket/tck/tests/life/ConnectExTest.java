package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class ConnectExTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration RESOLVER = Duration.ofSeconds(10);

    @Test
    @Asserts("socket.socket.connect_ex#1")
    void zeroStandsForAConnection(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        int indicator = kit.within(SOON, () -> s.connectEx(listener.getsockname()));
        assertThat(indicator).isZero();
        assertThat(s.getpeername()).isEqualTo(listener.getsockname());
    }

    @Test
    @Asserts("socket.socket.connect_ex#2")
    void theNumberIsTheOneThatConnectThrows(SocketModule socket, Kit kit) throws Exception {
        HostPort nobody = kit.refusingAddress();
        Socket thrower = kit.track(socket.socket());
        OSException thrown = kit.raises(ConnectionRefusedException.class, () -> thrower.connect(nobody));
        Socket s = kit.track(socket.socket());
        int indicator = kit.within(SOON, () -> s.connectEx(nobody));
        assertThat(indicator).isPositive().isEqualTo(thrown.errno());
    }

    @Test
    @Asserts("socket.socket.connect_ex#3")
    void aClosedSocketIsANumberToo(SocketModule socket, Kit kit) throws Exception {
        HostPort somewhere = kit.address(kit.listener());
        Socket s = kit.track(socket.socket());
        s.close();
        OSException thrown = kit.raises(OSException.class, "EBADF", () -> s.connect(somewhere));
        int indicator = kit.within(SOON, () -> s.connectEx(somewhere));
        assertThat(indicator).isPositive().isEqualTo(thrown.errno());
    }

    @Test
    @Asserts("socket.socket.connect_ex#4")
    @Uses(Capability.RESOLVER)
    void whatIsNoErrorOfTheCallIsThrown(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        kit.raises(IllegalArgumentException.class, () -> s.connectEx(kit.unixPath()));
        // No label of a host name is that long: the resolver knows without asking anybody.
        HostPort unknown = new HostPort("x".repeat(64) + ".invalid", 9);
        kit.within(RESOLVER, () -> kit.raises(OSException.class, () -> s.connectEx(unknown)));
    }

    @Test
    @Asserts("socket.socket.connect_ex#5")
    void aNonBlockingConnectionIsBegunAndReported(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        Socket thrower = kit.track(socket.socket());
        thrower.settimeout(Timeout.NON_BLOCKING);
        OSException thrown = kit.within(SOON, () -> kit.raises(BlockingIOException.class, () -> thrower.connect(full)));
        Socket begun = kit.track(socket.socket());
        begun.settimeout(Timeout.NON_BLOCKING);
        int indicator = kit.within(SOON, () -> begun.connectEx(full));
        assertThat(indicator).isPositive().isEqualTo(thrown.errno());

        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        s.settimeout(Timeout.NON_BLOCKING);
        assertThat(s.connectEx(listener.getsockname())).isIn(0, thrown.errno());
        Socket conn = kit.within(SOON, () -> kit.track(listener.accept().conn()));
        s.settimeout(Timeout.ofSeconds(20));
        kit.within(SOON, () -> s.sendall(new byte[] {4}));
        assertThat(kit.within(SOON, () -> conn.recv(1))).containsExactly(4);
    }

    @Test
    @Asserts("socket.socket.connect_ex#6")
    void auditHooksAreToldOfConnectEx(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        List<List<?>> events = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.connect")) {
                events.add(args);
            }
        });
        assertThat(s.connectEx(listener.getsockname())).isZero();
        assertThat(events).hasSize(1);
        assertThat(events.get(0)).hasSize(2);
        assertThat(events.get(0).get(0)).as("self").isSameAs(s);
        assertThat(events.get(0).get(1)).as("address").isEqualTo(listener.getsockname());
    }
}
