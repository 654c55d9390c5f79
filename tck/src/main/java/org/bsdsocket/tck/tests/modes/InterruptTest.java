package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bsdsocket.InterruptedOSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.junit.jupiter.api.Test;

/** An interrupt plays the part of a signal whose handler raises. */
@Compliance
final class InterruptTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final Timeout[] MODES = {Timeout.BLOCKING, Timeout.ofSeconds(60)};
    private static final int BLOCK = 65536;

    @Test
    @Asserts("timeouts#23")
    void endsABlockedReceive(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        for (Timeout mode : MODES) {
            endsByInterrupt(kit, pair.first(), mode, () -> pair.first().recv(1));
            endsByInterrupt(kit, pair.first(), mode, () -> pair.first().recvInto(ByteBuffer.allocateDirect(8)));
        }
        pair.second().sendall(new byte[] {1});
        assertThat(kit.within(SOON, () -> pair.first().recv(1)))
                .as("received afterwards")
                .containsExactly(1);
    }

    @Test
    @Asserts("timeouts#23")
    void endsABlockedSend(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        kit.fill(pair.first());
        for (Timeout mode : MODES) {
            endsByInterrupt(kit, pair.first(), mode, () -> {
                while (true) {
                    pair.first().send(new byte[BLOCK]);
                }
            });
        }
        pair.first().close();
        assertThat(kit.within(SOON, () -> pair.second().recv(1)))
                .as("received afterwards")
                .hasSize(1);
    }

    private static void endsByInterrupt(Kit kit, Socket s, Timeout mode, Action operation) throws Exception {
        s.settimeout(mode);
        Peer<Boolean> blocked = kit.peer(() -> {
            kit.raises(InterruptedOSException.class, "EINTR", operation);
            return Thread.currentThread().isInterrupted();
        });
        blocked.awaitBlocked().interrupt();
        assertThat(blocked.result(SOON)).as("interrupt status").isTrue();
    }
}
