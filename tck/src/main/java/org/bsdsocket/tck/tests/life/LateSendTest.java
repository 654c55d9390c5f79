package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.junit.jupiter.api.Test;

/** A descriptor's number is free again as soon as it is closed; a call that is still on its way must not find the next owner. */
@Compliance
final class LateSendTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final int ROUNDS = 12;

    @Test
    @Asserts("socket.socket.close#12")
    void aLateSendReachesNobodyElse(SocketModule socket, Kit kit) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            SocketPair old = kit.track(socket.socketpair());
            old.first().settimeout(Timeout.NON_BLOCKING);
            Peer<OSException> sender = kit.peer(() -> kit.raises(OSException.class, "EBADF", () -> flood(old.first())));
            assertThat(kit.within(SOON, () -> old.second().recv(1))).hasSize(1);
            old.first().close();
            SocketPair next = kit.track(socket.socketpair());
            sender.result(SOON);
            hasReceivedNothing(kit, next.first());
            hasReceivedNothing(kit, next.second());
        }
    }

    private static void flood(Socket s) throws OSException {
        while (true) {
            try {
                s.send(new byte[] {1});
            } catch (BlockingIOException full) {
                Thread.onSpinWait();
            }
        }
    }

    private static void hasReceivedNothing(Kit kit, Socket s) throws Exception {
        s.settimeout(Timeout.NON_BLOCKING);
        kit.within(SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> s.recv(1)));
    }
}
