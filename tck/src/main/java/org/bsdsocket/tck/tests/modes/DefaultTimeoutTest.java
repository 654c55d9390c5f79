package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

/** {@code setdefaulttimeout} and {@code getdefaulttimeout}. */
@Compliance
final class DefaultTimeoutTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final Timeout LIMIT = Timeout.ofSeconds(0.25);

    @Test
    @Asserts("socket.setdefaulttimeout#1")
    void everySocketMadeAfterItBeginsWithIt(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(LIMIT);
        assertThat(kit.track(socket.socket()).gettimeout()).as("socket").isEqualTo(LIMIT);
        Socket server = kit.track(socket.createServer(new HostPort("127.0.0.1", 0)));
        assertThat(server.gettimeout()).as("create_server").isEqualTo(LIMIT);
        Socket client = kit.track(socket.createConnection(kit.address(server)));
        assertThat(client.gettimeout()).as("create_connection").isEqualTo(LIMIT);
        Socket conn = kit.within(SOON, () -> kit.track(server.accept().conn()));
        assertThat(conn.gettimeout()).as("accept").isEqualTo(LIMIT);
    }

    @Test
    @Asserts("socket.setdefaulttimeout#1")
    @Uses(Capability.SOCKETPAIR)
    void aPairBeginsWithItToo(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(LIMIT);
        SocketPair pair = kit.track(socket.socketpair());
        assertThat(pair.first().gettimeout()).as("the first").isEqualTo(LIMIT);
        assertThat(pair.second().gettimeout()).as("the second").isEqualTo(LIMIT);
    }

    @Test
    @Asserts("socket.setdefaulttimeout#7")
    @Uses(Capability.INET)
    void aSocketMadeFromADescriptorBeginsWithItToo(SocketModule socket, Kit kit) throws Exception {
        long fd = kit.udp().fileno();
        socket.setdefaulttimeout(LIMIT);
        Socket made = kit.track(socket.fromfd(fd, Constants.AF_INET, Constants.SOCK_DGRAM));
        assertThat(made.gettimeout()).isEqualTo(LIMIT);
    }

    @Test
    @Asserts("socket.setdefaulttimeout#2")
    void socketsThatExistKeepTheirs(SocketModule socket, Kit kit) throws Exception {
        Socket blocking = kit.track(socket.socket());
        Socket other = kit.track(socket.socket());
        other.settimeout(Timeout.ofSeconds(3));
        socket.setdefaulttimeout(LIMIT);
        assertThat(blocking.gettimeout()).isEqualTo(Timeout.BLOCKING);
        assertThat(other.gettimeout()).isEqualTo(Timeout.ofSeconds(3));
    }

    @Test
    @Asserts({"socket.setdefaulttimeout#3", "socket.getdefaulttimeout#3"})
    void aModuleBeginsWithoutADefault(SocketModule socket, Kit kit) throws Exception {
        assertThat(socket.getdefaulttimeout()).isEqualTo(Timeout.BLOCKING);
        assertThat(kit.track(socket.socket()).gettimeout()).isEqualTo(Timeout.BLOCKING);
    }

    @Test
    @Asserts("socket.setdefaulttimeout#4")
    void zeroMakesNewSocketsNonBlocking(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(Timeout.NON_BLOCKING);
        Socket s = kit.udp();
        kit.within(SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.setdefaulttimeout#5")
    void noDefaultMakesNewSocketsBlockAgain(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(Timeout.ofSeconds(0.02));
        socket.setdefaulttimeout(Timeout.BLOCKING);
        waits(kit);
    }

    @Test
    @Asserts("socket.setdefaulttimeout#6")
    void aDefaultLimitEndsOperationsOfNewSockets(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(Timeout.ofSeconds(0.05));
        Socket s = kit.udp();
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.getdefaulttimeout#1")
    void tellsTheDefaultThatWasSetLast(SocketModule socket) {
        for (Timeout value : new Timeout[] {LIMIT, Timeout.NON_BLOCKING, Timeout.BLOCKING, LIMIT}) {
            socket.setdefaulttimeout(value);
            assertThat(socket.getdefaulttimeout()).isEqualTo(value);
        }
    }

    @Test
    @Asserts("socket.getdefaulttimeout#2")
    void withoutADefaultNewSocketsHaveNoLimit(SocketModule socket, Kit kit) throws Exception {
        assertThat(socket.getdefaulttimeout()).isEqualTo(Timeout.BLOCKING);
        waits(kit);
    }

    private static void waits(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        assertThat(pair.first().gettimeout()).isEqualTo(Timeout.BLOCKING);
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(1)).awaitBlocked();
        pair.second().send(new byte[] {6});
        assertThat(receiver.result(SOON)).containsExactly(6);
    }
}
