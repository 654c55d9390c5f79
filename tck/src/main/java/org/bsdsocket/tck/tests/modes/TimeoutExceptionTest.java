package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.junit.jupiter.api.Test;

/** {@code socket.timeout}. */
@Compliance
final class TimeoutExceptionTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final Timeout SHORT = Timeout.ofSeconds(0.05);

    @Test
    @Asserts("socket.timeout#1")
    void isThrownWhereALimitOfTheSocketIsOver(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(SHORT);
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.timeout#2")
    void isThrownWhereALimitFromTheDefaultIsOver(SocketModule socket, Kit kit) throws Exception {
        socket.setdefaulttimeout(SHORT);
        Socket s = kit.udp();
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.timeout#3")
    void isNotThrownByASocketWithoutALimit(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(1)).awaitBlocked();
        // Long enough for whoever waits a little while only.
        Thread.sleep(150);
        pair.second().send(new byte[] {2});
        assertThat(receiver.result(SOON)).containsExactly(2);
    }

    @Test
    @Asserts("socket.timeout#4")
    void saysTimedOutAndHasNoNumber(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(SHORT);
        TimeoutException e = kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.recv(1)));
        assertThat(e.getMessage()).isEqualTo("timed out");
        assertThat(e.errno()).as("errno").isZero();
        assertThat(e.errnoName()).as("errno symbol").isNull();
    }
}
