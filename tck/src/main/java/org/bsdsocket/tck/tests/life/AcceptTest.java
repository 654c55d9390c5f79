package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Accepted;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.InterruptedOSException;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Signals;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class AcceptTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @Asserts("socket.socket.accept#1")
    void whatWasAcceptedCarriesDataBothWays(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket client = client(socket, kit, listener);
        Socket conn = accept(kit, listener).conn();
        client.sendall(new byte[] {1});
        assertThat(kit.within(SOON, () -> conn.recv(1))).containsExactly(1);
        conn.sendall(new byte[] {2});
        assertThat(kit.within(SOON, () -> client.recv(1))).containsExactly(2);
    }

    @Test
    @Asserts("socket.socket.accept#2")
    void aSocketThatDoesNotListenIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket unbound = kit.track(socket.socket());
        kit.within(
                SOON,
                () -> kit.raises(
                        OSException.class,
                        "EINVAL",
                        () -> kit.track(unbound.accept().conn())));
        Socket bound = kit.track(socket.socket());
        bound.bind(new HostPort("127.0.0.1", 0));
        kit.within(
                SOON,
                () -> kit.raises(
                        OSException.class,
                        "EINVAL",
                        () -> kit.track(bound.accept().conn())));
    }

    @Test
    @Asserts("socket.socket.accept#3")
    void theListenerGoesOnListening(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket first = client(socket, kit, listener);
        Accepted one = accept(kit, listener);
        one.conn().close();
        Socket second = client(socket, kit, listener);
        Accepted two = accept(kit, listener);
        assertThat(one.address()).as("of the first").isEqualTo(first.getsockname());
        assertThat(two.address()).as("of the second").isEqualTo(second.getsockname());
    }

    @Test
    @Asserts("socket.socket.accept#4")
    void theAddressIsTheOneOfTheOtherEnd(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket client = client(socket, kit, listener);
        Accepted accepted = accept(kit, listener);
        assertThat(accepted.address()).isEqualTo(client.getsockname());
        assertThat(accepted.conn().getpeername()).isEqualTo(client.getsockname());
    }

    @Test
    @Asserts("socket.socket.accept#5")
    void overUnixTheAddressIsThePathOfTheOtherEnd(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX));
        listener.bind(kit.unixPath());
        listener.listen();
        UnixAddress path = kit.unixPath();
        Socket named = kit.track(socket.socket(Constants.AF_UNIX));
        named.bind(path);
        named.connect(listener.getsockname());
        assertThat(accept(kit, listener).address()).as("of a bound client").isEqualTo(path);
        Socket unnamed = kit.track(socket.socket(Constants.AF_UNIX));
        unnamed.connect(listener.getsockname());
        assertThat(accept(kit, listener).address()).as("of an unbound client").isEqualTo(UnixAddress.UNNAMED);
    }

    @Test
    @Asserts("socket.socket.accept#6")
    @Uses(Capability.INET)
    void theAcceptedSocketIsNotInheritable(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        client(socket, kit, listener);
        Socket conn = accept(kit, listener).conn();
        assertThat(conn.getInheritable()).as("get_inheritable").isFalse();
        assertThat(kit.flags(conn.fileno()).closeOnExec()).as("FD_CLOEXEC").isTrue();
    }

    @Test
    @Asserts("socket.socket.accept#7")
    void aSignalWhoseHandlerReturnsDoesNotEndIt(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        listener.settimeout(Timeout.ofSeconds(20));
        Peer<Accepted> acceptor = Signals.through(kit, () -> accepted(kit, listener));
        Socket client = client(socket, kit, listener);
        assertThat(acceptor.result(SOON).address()).isEqualTo(client.getsockname());
    }

    @Test
    @Asserts("socket.socket.accept#8")
    void anInterruptEndsItAndLeavesTheListenerUsable(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, Timeout.ofSeconds(60)}) {
            listener.settimeout(mode);
            Peer<Boolean> acceptor = kit.peer(() -> {
                kit.raises(InterruptedOSException.class, "EINTR", () -> accepted(kit, listener));
                return Thread.currentThread().isInterrupted();
            });
            acceptor.awaitBlocked().interrupt();
            assertThat(acceptor.result(SOON)).as("interrupt status").isTrue();
        }
        Socket client = client(socket, kit, listener);
        assertThat(accept(kit, listener).address()).isEqualTo(client.getsockname());
    }

    private static Socket client(SocketModule socket, Kit kit, Socket listener) throws Exception {
        Socket client = kit.track(socket.socket());
        client.connect(listener.getsockname());
        return client;
    }

    private static Accepted accept(Kit kit, Socket listener) throws Exception {
        return kit.within(SOON, () -> accepted(kit, listener));
    }

    private static Accepted accepted(Kit kit, Socket listener) throws OSException {
        Accepted accepted = listener.accept();
        kit.track(accepted.conn());
        return accepted;
    }
}
