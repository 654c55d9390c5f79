package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BrokenPipeException;
import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class ShutdownTest {

    private static final Duration SOON = Duration.ofMillis(2500);

    @Test
    @Asserts("socket.socket.shutdown#1")
    void oneHalfGoesAndTheOtherStays(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(new byte[] {1});
        pair.first().shutdown(Constants.SHUT_WR);
        assertThat(kit.within(SOON, () -> pair.second().recv(1))).containsExactly(1);
        assertThat(kit.within(SOON, () -> pair.second().recv(1)))
                .as("the end of the stream")
                .isEmpty();
        pair.second().sendall(new byte[] {2});
        assertThat(kit.within(SOON, () -> pair.first().recv(1)))
                .as("the answer")
                .containsExactly(2);
    }

    @Test
    @Asserts("socket.socket.shutdown#2")
    void afterShutRdAReceiveFindsTheEnd(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.shutdown(Constants.SHUT_RD);
        assertThat(kit.within(SOON, () -> s.recv(1))).isEmpty();
    }

    @Test
    @Asserts("socket.socket.shutdown#3")
    void afterShutWrASendIsABrokenPipe(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.shutdown(Constants.SHUT_WR);
        kit.within(SOON, () -> kit.raises(BrokenPipeException.class, "EPIPE", () -> s.send(new byte[1])));
    }

    @Test
    @Asserts("socket.socket.shutdown#4")
    void afterShutRdwrNeitherIsPossible(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.shutdown(Constants.SHUT_RDWR);
        kit.within(SOON, () -> kit.raises(BrokenPipeException.class, "EPIPE", () -> s.send(new byte[1])));
        assertThat(kit.within(SOON, () -> s.recv(1))).isEmpty();
    }
}
