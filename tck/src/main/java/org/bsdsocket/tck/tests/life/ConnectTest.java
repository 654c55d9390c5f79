package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.Address;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.InterruptedOSException;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Durations;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Signals;
import org.junit.jupiter.api.Test;

@Compliance
final class ConnectTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    // A client that got no answer asks again after a second.
    private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(8);
    // Long enough for several signals, each of which a process sends.
    private static final Duration LIMIT = Durations.patient(Duration.ofMillis(700));
    private static final int MOST_PENDING = 64;
    private static final String DATAGRAM_SOCKET = """
            s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            s.bind(sys.argv[1])
            print('bound')
            sys.stdin.readline()
            """;

    @Test
    @Asserts("socket.socket.connect#1")
    void theSocketIsConnectedToTheListener(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        kit.within(SOON, () -> s.connect(listener.getsockname()));
        assertThat(s.getpeername()).isEqualTo(listener.getsockname());
        Socket conn = kit.within(SOON, () -> kit.track(listener.accept().conn()));
        s.sendall(new byte[] {1});
        assertThat(kit.within(SOON, () -> conn.recv(1))).containsExactly(1);
    }

    @Test
    @Asserts("socket.socket.connect#2")
    void nobodyListeningIsConnectionRefused(SocketModule socket, Kit kit) throws Exception {
        HostPort nobody = kit.refusingAddress();
        Socket s = kit.track(socket.socket());
        kit.within(SOON, () -> kit.raises(ConnectionRefusedException.class, "ECONNREFUSED", () -> s.connect(nobody)));
    }

    @Test
    @Asserts("socket.socket.connect#3")
    void aDatagramSocketTalksToThatAddressOnly(Kit kit) throws Exception {
        Socket s = kit.udp();
        Socket friend = kit.udp();
        Socket stranger = kit.udp();
        s.connect(friend.getsockname());
        s.send(new byte[] {1});
        assertThat(kit.within(SOON, () -> friend.recv(8))).containsExactly(1);
        stranger.sendto(new byte[] {2}, s.getsockname());
        friend.sendto(new byte[] {3}, s.getsockname());
        assertThat(kit.within(SOON, () -> s.recv(8))).containsExactly(3);
    }

    @Test
    @Asserts("socket.socket.connect#4")
    void anAddressOfAnotherFamilyIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        kit.raises(IllegalArgumentException.class, () -> s.connect(kit.unixPath()));
        kit.raises(IllegalArgumentException.class, () -> s.connect(new HostPort6("::1", 9, 0, 0)));
    }

    @Test
    @Asserts("socket.socket.connect#5")
    void aPathConnectsAUnixSocket(SocketModule socket, Kit kit) throws Exception {
        UnixAddress path = kit.unixPath();
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX));
        listener.bind(path);
        listener.listen();
        Socket s = kit.track(socket.socket(Constants.AF_UNIX));
        kit.within(SOON, () -> s.connect(path));
        assertThat(s.getpeername()).isEqualTo(path);
    }

    @Test
    @Asserts("socket.socket.connect#6")
    void bothFormsConnectAnInet6Socket(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_INET6));
        listener.bind(new HostPort6("::1", 0, 0, 0));
        listener.listen();
        int port = ((HostPort6) listener.getsockname()).port();
        for (Address form : new Address[] {new HostPort("::1", port), new HostPort6("::1", port, 0, 0)}) {
            Socket s = kit.track(socket.socket(Constants.AF_INET6));
            kit.within(SOON, () -> s.connect(form));
            assertThat(s.getpeername()).isEqualTo(new HostPort6("::1", port, 0, 0));
        }
    }

    @Test
    @Asserts("socket.socket.connect#7")
    void aSignalWhoseHandlerReturnsDoesNotEndIt(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket());
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen(0);
        fill(socket, kit, listener);
        Socket s = kit.track(socket.socket());
        Peer<Boolean> connector = Signals.through(kit, () -> {
            s.connect(listener.getsockname());
            return true;
        });
        listener.settimeout(Timeout.ofSeconds(0.02));
        kit.within(NEXT_ATTEMPT, () -> {
            while (!connector.isDone()) {
                acceptIfAny(listener, kit);
            }
        });
        connector.result(SOON);
        assertThat(s.getpeername()).isEqualTo(listener.getsockname());
    }

    @Test
    @Asserts("socket.socket.connect#8")
    void aSignalNeitherEndsNorProlongsOneWithALimit(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        Socket s = kit.track(socket.socket());
        s.settimeout(Timeout.of(LIMIT));
        // If each signal began its time anew, it would not end while they come.
        Duration signals = LIMIT.multipliedBy(2);
        Duration took = Signals.throughout(
                kit, signals, () -> kit.time(() -> kit.raises(TimeoutException.class, () -> s.connect(full))));
        assertThat(took).isBetween(LIMIT, kit.patient(signals));
    }

    @Test
    @Asserts("socket.socket.connect#9")
    void anInterruptEndsItAndLeavesTheSocketOpen(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, Timeout.ofSeconds(60)}) {
            Socket s = kit.track(socket.socket());
            s.settimeout(mode);
            Peer<Boolean> connector = kit.peer(() -> {
                kit.raises(InterruptedOSException.class, "EINTR", () -> s.connect(full));
                return Thread.currentThread().isInterrupted();
            });
            connector.awaitBlocked().interrupt();
            assertThat(connector.result(SOON)).as("interrupt status").isTrue();
            assertThat(s.getsockname()).as("the name of a socket that is open").isNotNull();
        }
    }

    @Test
    @Asserts("socket.socket.connect#11")
    void auditHooksAreToldBefore(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        List<List<?>> events = new CopyOnWriteArrayList<>();
        List<Boolean> connected = new ArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.connect")) {
                events.add(args);
                connected.add(isConnected(s));
            }
        });
        s.connect(listener.getsockname());
        assertThat(events).hasSize(1);
        assertThat(events.get(0)).hasSize(2);
        assertThat(events.get(0).get(0)).as("self").isSameAs(s);
        assertThat(events.get(0).get(1)).as("address").isEqualTo(listener.getsockname());
        assertThat(connected).as("connected at that time").containsExactly(false);
    }

    @Test
    @Asserts("socket.socket.connect#12")
    void anAuditHookThatThrowsKeepsItFromHappening(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.connect")) {
                throw new SecurityException("not there");
            }
        });
        kit.raises(SecurityException.class, () -> s.connect(listener.getsockname()));
        kit.raises(OSException.class, "ENOTCONN", s::getpeername);
    }

    @Test
    @Asserts("socket.socket.connect#13")
    void aSocketOfAnotherTypeIsAnErrorAtOnce(SocketModule socket, Kit kit) throws Exception {
        UnixAddress path = kit.unixPath();
        OraclePeer datagrams = kit.track(kit.oracle().start(DATAGRAM_SOCKET, path.path()));
        assertThat(datagrams.line()).isEqualTo("bound");
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, Timeout.ofSeconds(60), Timeout.NON_BLOCKING}) {
            Socket s = kit.track(socket.socket(Constants.AF_UNIX));
            s.settimeout(mode);
            OSException error = kit.within(AT_ONCE, () -> kit.raises(OSException.class, () -> s.connect(path)));
            assertThat(error).as("in %s", mode).isNotInstanceOf(BlockingIOException.class);
        }
    }

    private static boolean isConnected(Socket s) {
        try {
            return s.getpeername() != null;
        } catch (OSException notYet) {
            return false;
        }
    }

    private static void fill(SocketModule socket, Kit kit, Socket listener) throws OSException {
        for (int i = 0; i < MOST_PENDING; i++) {
            Socket pending = kit.track(socket.socket());
            pending.settimeout(Timeout.ofSeconds(0.15));
            try {
                pending.connect(listener.getsockname());
            } catch (TimeoutException full) {
                // A client that is still trying would take the place that the test makes.
                pending.close();
                return;
            }
        }
        throw new KitException("a listener with backlog 0 took " + MOST_PENDING + " connections");
    }

    private static void acceptIfAny(Socket listener, Kit kit) throws OSException {
        try {
            kit.track(listener.accept().conn());
        } catch (TimeoutException nobody) {
            Thread.onSpinWait();
        }
    }
}
