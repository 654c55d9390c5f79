package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class SetblockingTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final Timeout SHORT = Timeout.ofSeconds(0.05);

    @Test
    @Asserts("socket.socket.setblocking#1")
    void falseMakesOperationsFailInsteadOfWaiting(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.setblocking(false);
        kit.within(SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.socket.setblocking#2")
    void trueMakesOperationsWait(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().setblocking(false);
        pair.first().setblocking(true);
        waits(kit, pair);
    }

    @Test
    @Asserts("socket.socket.setblocking#3")
    void trueIsSettimeoutWithoutATime(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().settimeout(SHORT);
        pair.first().setblocking(true);
        assertThat(pair.first().gettimeout()).isEqualTo(Timeout.BLOCKING);
        waits(kit, pair);
    }

    @Test
    @Asserts("socket.socket.setblocking#4")
    void falseIsSettimeoutWithZero(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(SHORT);
        s.setblocking(false);
        assertThat(s.gettimeout()).isEqualTo(Timeout.NON_BLOCKING);
        kit.within(SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> s.recv(1)));
    }

    @Test
    @Asserts("socket.socket.setblocking#5")
    @Uses(Capability.DESCRIPTORS)
    void bothChangeTheDescriptorItself(Kit kit) throws Exception {
        Socket s = kit.udp();
        long fd = s.fileno();
        s.setblocking(false);
        assertThat(kit.flags(fd).nonBlocking()).as("O_NONBLOCK after false").isTrue();
        s.setblocking(true);
        assertThat(kit.flags(fd).nonBlocking()).as("O_NONBLOCK after true").isFalse();
    }

    @Test
    @Asserts("socket.socket.setblocking#6")
    void theTypeStaysWhatItWas(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.setblocking(false);
        assertThat(s.type()).as("type after false").isEqualTo(Constants.SOCK_DGRAM);
        s.setblocking(true);
        assertThat(s.type()).as("type after true").isEqualTo(Constants.SOCK_DGRAM);
    }

    private static void waits(Kit kit, SocketPair pair) throws Exception {
        Peer<byte[]> receiver = kit.peer(() -> pair.first().recv(1)).awaitBlocked();
        pair.second().send(new byte[] {1});
        assertThat(receiver.result(SOON)).containsExactly(1);
    }
}
