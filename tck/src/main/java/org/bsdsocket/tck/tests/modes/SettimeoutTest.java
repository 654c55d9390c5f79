package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class SettimeoutTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final Timeout SHORT = Timeout.ofSeconds(0.05);
    private static final Timeout AMPLE = Timeout.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration PERIOD = Duration.ofMillis(300);
    private static final int MORE_THAN_FITS = 16 << 20;

    @Test
    @Asserts("socket.socket.settimeout#1")
    void theLimitHoldsForEveryWayToReceive(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(SHORT);
        timesOut(kit, () -> s.recv(1));
        timesOut(kit, () -> s.recvInto(ByteBuffer.allocate(1)));
        timesOut(kit, () -> s.recvfrom(1));
        timesOut(kit, () -> s.recvfromInto(ByteBuffer.allocate(1)));
    }

    @Test
    @Asserts("socket.socket.settimeout#2")
    void theLimitHoldsForSending(Kit kit) throws Exception {
        Socket one = kit.tcpPair().first();
        one.settimeout(SHORT);
        timesOut(kit, () -> one.sendall(new byte[MORE_THAN_FITS]));
        timesOut(kit, () -> {
            while (true) {
                one.send(new byte[1024]);
            }
        });
    }

    @Test
    @Asserts("socket.socket.settimeout#3")
    void theLimitHoldsForAccept(Kit kit) throws Exception {
        Socket listener = kit.listener();
        listener.settimeout(SHORT);
        timesOut(kit, () -> kit.track(listener.accept().conn()));
    }

    @Test
    @Asserts("socket.socket.settimeout#4")
    void fractionsOfASecondCount(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.ofSeconds(0.125));
        assertThat(elapsed(kit, s)).isGreaterThanOrEqualTo(Duration.ofMillis(125));
    }

    @Test
    @Asserts("socket.socket.settimeout#6")
    void theTimeoutDoesNotComeEarly(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.of(PERIOD));
        assertThat(elapsed(kit, s)).isGreaterThanOrEqualTo(PERIOD);
    }

    @Test
    @Asserts("socket.socket.settimeout#7")
    void theTimeoutComesWhenTheTimeHasPassed(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.of(PERIOD));
        assertThat(elapsed(kit, s)).isLessThan(PERIOD.plus(kit.patient(AT_ONCE)));
    }

    @Test
    @Asserts("socket.socket.settimeout#8")
    void eachOperationHasTheWholeTime(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.of(PERIOD));
        assertThat(elapsed(kit, s)).as("the first").isGreaterThanOrEqualTo(PERIOD);
        assertThat(elapsed(kit, s)).as("the second").isGreaterThanOrEqualTo(PERIOD);
    }

    @Test
    @Asserts("socket.socket.settimeout#9")
    void whatEndsInTimeReturnsWhatItShould(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().settimeout(AMPLE);
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(4)).awaitBlocked();
        pair.second().send(new byte[] {4, 3});
        assertThat(receiver.result(SOON)).containsExactly(4, 3);
    }

    @Test
    @Asserts("socket.socket.settimeout#10")
    void zeroMeansNonBlocking(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.ofSeconds(0));
        kit.within(SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.socket.settimeout#11")
    @Uses(Capability.DESCRIPTORS)
    void zeroSetsTheDescriptorNotToBlock(Kit kit) throws Exception {
        Socket s = kit.udp();
        long fd = s.fileno();
        s.settimeout(Timeout.NON_BLOCKING);
        assertThat(kit.flags(fd).nonBlocking()).as("O_NONBLOCK").isTrue();
    }

    @Test
    @Asserts("socket.socket.settimeout#12")
    void noTimeoutMeansBlocking(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().settimeout(SHORT);
        pair.first().settimeout(Timeout.BLOCKING);
        assertThat(pair.first().gettimeout()).isEqualTo(Timeout.BLOCKING);
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(1)).awaitBlocked();
        // Longer than the timeout that was set before.
        Thread.sleep(100);
        pair.second().send(new byte[] {8});
        assertThat(receiver.result(SOON)).containsExactly(8);
    }

    @Test
    @Asserts("socket.socket.settimeout#13")
    @Uses(Capability.DESCRIPTORS)
    void noTimeoutSetsTheDescriptorToBlock(Kit kit) throws Exception {
        Socket s = kit.udp();
        long fd = s.fileno();
        s.settimeout(Timeout.NON_BLOCKING);
        s.settimeout(Timeout.BLOCKING);
        assertThat(kit.flags(fd).nonBlocking()).as("O_NONBLOCK").isFalse();
    }

    @Test
    @Asserts("socket.socket.settimeout#14")
    void theTypeStaysWhatItWas(Kit kit) throws Exception {
        Socket s = kit.udp();
        for (Timeout mode : new Timeout[] {Timeout.NON_BLOCKING, SHORT, Timeout.BLOCKING}) {
            s.settimeout(mode);
            assertThat(s.type()).as("type with timeout " + mode).isEqualTo(Constants.SOCK_DGRAM);
        }
    }

    private static void timesOut(Kit kit, Action operation) throws Exception {
        kit.within(SOON, () -> kit.raises(TimeoutException.class, operation));
    }

    // Measured where the call is made, so that waiting for a thread does not count as waiting for the timeout.
    private static Duration elapsed(Kit kit, Socket s) throws Exception {
        return kit.within(SOON, () -> kit.time(() -> kit.raises(TimeoutException.class, () -> s.recv(1))));
    }
}
