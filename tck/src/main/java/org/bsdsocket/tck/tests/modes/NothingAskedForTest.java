package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.junit.jupiter.api.Test;

/** Receiving no bytes from a stream: programs wait that way without taking anything. */
@Compliance
final class NothingAskedForTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @Asserts("timeouts#25")
    void waitsForDataAndTakesNone(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Peer<Received> receiver = waiting(kit, pair.first());
        pair.second().sendall(new byte[] {1});
        assertThat(receiver.result(SOON).data()).isEmpty();
        assertThat(kit.within(SOON, () -> pair.first().recv(8))).containsExactly(1);
    }

    @Test
    @Asserts("timeouts#25")
    void waitsForTheEndOfTheStream(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Peer<Received> receiver = waiting(kit, pair.first());
        pair.second().close();
        assertThat(receiver.result(SOON).data()).isEmpty();
        assertThat(kit.within(SOON, () -> pair.first().recv(8))).isEmpty();
    }

    @Test
    @Asserts("timeouts#26")
    void failsAtOnceWithoutDataAndTakesNoneOfThem(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket s = pair.first();
        s.settimeout(Timeout.NON_BLOCKING);
        kit.within(AT_ONCE, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> s.recvfrom(0)));
        pair.second().sendall(new byte[] {1, 2});
        s.settimeout(Timeout.BLOCKING);
        // Once the first byte is here, so is the second.
        assertThat(kit.within(SOON, () -> s.recv(1))).containsExactly(1);
        s.settimeout(Timeout.NON_BLOCKING);
        assertThat(kit.within(AT_ONCE, () -> s.recvfrom(0)).data()).isEmpty();
        assertThat(kit.within(AT_ONCE, () -> s.recv(8))).containsExactly(2);
    }

    private static Peer<Received> waiting(Kit kit, Socket s) throws InterruptedException {
        Peer<Received> receiver = kit.peer(() -> s.recvfrom(0)).awaitBlocked();
        // And after a while still so: some would wait a little and then give up.
        Thread.sleep(100);
        return receiver.awaitBlocked();
    }
}
