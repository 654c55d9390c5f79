package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.ConnectionRefusedException;
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

@Compliance
final class TimeoutsTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Timeout SHORT = Timeout.ofSeconds(0.05);
    private static final Timeout AMPLE = Timeout.ofSeconds(20);
    private static final int BLOCK = 65536;
    private static final int MORE_THAN_FITS = 16 << 20;

    @Test
    @Asserts("timeouts#1")
    void aSocketIsInOneOfThreeModes(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.BLOCKING);
        assertThat(s.gettimeout()).as("blocking").isEqualTo(Timeout.BLOCKING);
        assertThat(s.getblocking()).as("blocking").isTrue();
        s.settimeout(Timeout.NON_BLOCKING);
        assertThat(s.gettimeout()).as("non-blocking").isEqualTo(Timeout.NON_BLOCKING);
        assertThat(s.getblocking()).as("non-blocking").isFalse();
        s.settimeout(SHORT);
        assertThat(s.gettimeout()).as("timeout mode").isEqualTo(SHORT);
        assertThat(s.getblocking()).as("timeout mode").isTrue();
    }

    @Test
    @Asserts("timeouts#2")
    void aNewSocketBlocks(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        assertThat(pair.first().gettimeout()).isEqualTo(Timeout.BLOCKING);
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(1)).awaitBlocked();
        pair.second().send(new byte[] {1});
        assertThat(receiver.result(SOON)).containsExactly(1);
    }

    @Test
    @Asserts("timeouts#3")
    void theDefaultTimeoutDecidesTheModeOfNewSockets(SocketModule socket, Kit kit) throws Exception {
        for (Timeout mode : new Timeout[] {SHORT, Timeout.NON_BLOCKING, Timeout.BLOCKING}) {
            socket.setdefaulttimeout(mode);
            assertThat(kit.track(socket.socket()).gettimeout()).isEqualTo(mode);
        }
        socket.setdefaulttimeout(SHORT);
        Socket s = kit.udp();
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.recv(1)));
    }

    @Test
    @Asserts("timeouts#4")
    void aBlockingReceiveWaitsForData(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(8));
        staysBlocked(receiver);
        pair.second().sendall(new byte[] {1, 2, 3});
        assertThat(receiver.result(SOON)).startsWith(1);
    }

    @Test
    @Asserts("timeouts#5")
    void aBlockingSendWaitsForRoom(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Peer<Integer> sender = kit.peer(() -> {
            int sent = 0;
            while (sent < MORE_THAN_FITS) {
                sent += pair.first().send(new byte[BLOCK]);
            }
            return sent;
        });
        staysBlocked(sender);
        long received = kit.within(SOON, () -> {
            long all = 0;
            while (all < MORE_THAN_FITS) {
                all += pair.second().recv(BLOCK).length;
            }
            return all;
        });
        assertThat(received).isEqualTo(sender.result(SOON).longValue());
    }

    @Test
    @Asserts("timeouts#6")
    void aBlockingAcceptWaitsForAClient(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Peer<Socket> acceptor = kit.peer(() -> kit.track(listener.accept().conn()));
        staysBlocked(acceptor);
        Socket client = kit.track(socket.socket());
        client.connect(listener.getsockname());
        assertThat(acceptor.result(SOON).getpeername()).isEqualTo(client.getsockname());
    }

    @Test
    @Asserts("timeouts#7")
    void anErrorOfTheSystemEndsABlockingCall(SocketModule socket, Kit kit) throws Exception {
        HostPort nobody = kit.refusingAddress();
        Socket s = kit.track(socket.socket());
        kit.within(SOON, () -> kit.raises(ConnectionRefusedException.class, "ECONNREFUSED", () -> s.connect(nobody)));
    }

    @Test
    @Asserts("timeouts#8")
    void aNonBlockingReceiveFailsAtOnceWithoutData(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.settimeout(Timeout.NON_BLOCKING);
        kit.within(AT_ONCE, () -> kit.raises(BlockingIOException.class, () -> s.recv(1)));
    }

    @Test
    @Asserts("timeouts#9")
    void aNonBlockingSendFailsAtOnceWithoutRoom(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.settimeout(Timeout.NON_BLOCKING);
        kit.within(
                SOON,
                () -> kit.raises(BlockingIOException.class, () -> {
                    while (true) {
                        s.send(new byte[BLOCK]);
                    }
                }));
    }

    @Test
    @Asserts("timeouts#10")
    void aNonBlockingAcceptFailsAtOnceWithoutClients(Kit kit) throws Exception {
        Socket listener = kit.listener();
        listener.settimeout(Timeout.NON_BLOCKING);
        kit.within(
                AT_ONCE,
                () -> kit.raises(
                        BlockingIOException.class,
                        () -> kit.track(listener.accept().conn())));
    }

    @Test
    @Asserts("timeouts#11")
    void aNonBlockingConnectFailsAtOnceWhereItTakesTime(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        Socket s = kit.track(socket.socket());
        s.settimeout(Timeout.NON_BLOCKING);
        kit.within(AT_ONCE, () -> kit.raises(BlockingIOException.class, () -> s.connect(full)));
    }

    @Test
    @Asserts("timeouts#11")
    void aNonBlockingConnectGoesOnByItself(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket client = kit.track(socket.socket());
        client.settimeout(Timeout.NON_BLOCKING);
        try {
            client.connect(listener.getsockname());
        } catch (BlockingIOException inProgress) {
            assertThat(inProgress.errno()).isPositive();
        }
        Socket server = kit.within(SOON, () -> kit.track(listener.accept().conn()));
        client.settimeout(AMPLE);
        kit.within(SOON, () -> client.sendall(new byte[] {7}));
        assertThat(kit.within(SOON, () -> server.recv(1))).containsExactly(7);
    }

    @Test
    @Asserts("timeouts#12")
    void whatCanBeDoneAtOnceIsDoneWithoutBlocking(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.second().sendall(new byte[] {1, 2});
        // Once the first byte is here, so is the second.
        assertThat(kit.within(SOON, () -> pair.first().recv(1))).containsExactly(1);
        pair.first().settimeout(Timeout.NON_BLOCKING);
        assertThat(pair.first().recv(1)).containsExactly(2);
        assertThat(pair.first().send(new byte[] {3})).isEqualTo(1);
    }

    @Test
    @Asserts("timeouts#13")
    void theErrorOfNonBlockingModeIsABlockingIOException(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.settimeout(Timeout.NON_BLOCKING);
        BlockingIOException e = kit.within(AT_ONCE, () -> kit.raises(BlockingIOException.class, () -> s.recv(1)));
        assertThat(e.errno()).isPositive();
        kit.observe("recv without data: " + e.errnoName());
    }

    @Test
    @Asserts("timeouts#14")
    void aReceiveThatCannotEndInTimeTimesOut(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.settimeout(SHORT);
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.recv(1)));
    }

    @Test
    @Asserts("timeouts#15")
    void aSendThatCannotEndInTimeTimesOut(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.settimeout(SHORT);
        kit.within(
                SOON,
                () -> kit.raises(TimeoutException.class, () -> {
                    while (true) {
                        s.send(new byte[BLOCK]);
                    }
                }));
    }

    @Test
    @Asserts("timeouts#16")
    void anAcceptThatCannotEndInTimeTimesOut(Kit kit) throws Exception {
        Socket listener = kit.listener();
        listener.settimeout(SHORT);
        kit.within(
                SOON,
                () -> kit.raises(
                        TimeoutException.class,
                        () -> kit.track(listener.accept().conn())));
    }

    @Test
    @Asserts("timeouts#17")
    void whatEndsInTimeEndsWell(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        listener.settimeout(AMPLE);
        Peer<Socket> acceptor =
                kit.peer(() -> kit.track(listener.accept().conn())).awaitBlocked();
        Socket client = kit.track(socket.socket());
        client.connect(listener.getsockname());
        Socket server = acceptor.result(SOON);
        server.settimeout(AMPLE);
        Peer<byte[]> receiver = kit.peer(() -> server.recv(8)).awaitBlocked();
        client.sendall(new byte[] {1});
        assertThat(receiver.result(SOON)).containsExactly(1);
    }

    @Test
    @Asserts("timeouts#18")
    void anErrorOfTheSystemDoesNotWaitForTheTimeout(SocketModule socket, Kit kit) throws Exception {
        HostPort nobody = kit.refusingAddress();
        Socket s = kit.track(socket.socket());
        s.settimeout(Timeout.ofSeconds(60));
        kit.within(SOON, () -> kit.raises(ConnectionRefusedException.class, "ECONNREFUSED", () -> s.connect(nobody)));
    }

    @Test
    @Asserts("timeouts#19")
    @Uses(Capability.DESCRIPTORS)
    void theDescriptorDoesNotBlockInTimeoutMode(Kit kit) throws Exception {
        Socket s = kit.udp();
        long fd = s.fileno();
        s.settimeout(SHORT);
        assertThat(kit.flags(fd).nonBlocking()).as("O_NONBLOCK").isTrue();
    }

    @Test
    @Asserts("timeouts#20")
    @Uses(Capability.DESCRIPTORS)
    void theDescriptorBlocksInBlockingMode(Kit kit) throws Exception {
        Socket s = kit.udp();
        long fd = s.fileno();
        assertThat(kit.flags(fd).nonBlocking()).as("O_NONBLOCK of a new socket").isFalse();
        s.settimeout(SHORT);
        s.settimeout(Timeout.BLOCKING);
        assertThat(kit.flags(fd).nonBlocking())
                .as("O_NONBLOCK after timeout mode")
                .isFalse();
    }

    @Test
    @Asserts("timeouts#21")
    @Uses(Capability.DESCRIPTORS)
    void aDuplicateSharesTheModeOfTheSystem(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        Socket duplicate = kit.track(s.dup());
        s.settimeout(Timeout.NON_BLOCKING);
        assertThat(kit.flags(duplicate.fileno()).nonBlocking()).as("O_NONBLOCK").isTrue();
        assertThat(duplicate.gettimeout()).as("what the object says").isEqualTo(Timeout.BLOCKING);
        kit.within(AT_ONCE, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> duplicate.recv(1)));
        s.settimeout(Timeout.BLOCKING);
        Socket other = kit.track(socket.fromfd(s.fileno(), Constants.AF_INET, Constants.SOCK_STREAM));
        assertThat(kit.flags(other.fileno()).nonBlocking())
                .as("O_NONBLOCK of another one")
                .isFalse();
    }

    @Test
    @Asserts("timeouts#22")
    @Uses(Capability.DESCRIPTORS)
    void aDuplicateTakesTheTimeoutOver(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(SHORT);
        Socket duplicate = kit.track(s.dup());
        assertThat(duplicate.gettimeout()).isEqualTo(SHORT);
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> duplicate.recv(1)));
    }

    // Blocked, and after a while still so: some would wait a little and then give up.
    private static void staysBlocked(Peer<?> peer) throws InterruptedException {
        peer.awaitBlocked();
        Thread.sleep(100);
        peer.awaitBlocked();
    }
}
