package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class TimeoutsAcceptTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Timeout AMPLE = Timeout.ofSeconds(20);

    private record Ends(Socket client, Socket server) {}

    @Test
    @Asserts("timeouts.accept#1")
    void theDefaultTimeoutIsTakenOverInEveryModeOfTheListener(SocketModule socket, Kit kit) throws Exception {
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, Timeout.NON_BLOCKING, AMPLE}) {
            Timeout inherited = Timeout.ofSeconds(0.25);
            socket.setdefaulttimeout(Timeout.BLOCKING);
            Socket listener = kit.listener();
            listener.settimeout(mode);
            Socket client = kit.track(socket.socket());
            client.connect(listener.getsockname());
            socket.setdefaulttimeout(inherited);
            assertThat(accepted(listener, kit).gettimeout())
                    .as("accepted by a listener with timeout " + mode)
                    .isEqualTo(inherited);
        }
    }

    @Test
    @Asserts("timeouts.accept#2")
    void aBlockingListenerYieldsABlockingConnection(SocketModule socket, Kit kit) throws Exception {
        blocks(connection(Timeout.BLOCKING, socket, kit), kit);
    }

    @Test
    @Asserts("timeouts.accept#3")
    void aListenerWithATimeoutYieldsABlockingConnection(SocketModule socket, Kit kit) throws Exception {
        blocks(connection(AMPLE, socket, kit), kit);
    }

    @Test
    @Asserts("timeouts.accept#4")
    @Uses(Capability.DESCRIPTORS)
    void theDescriptorOfSuchAConnectionBlocksToo(SocketModule socket, Kit kit) throws Exception {
        Socket server = connection(AMPLE, socket, kit).server();
        assertThat(kit.flags(server.fileno()).nonBlocking()).as("O_NONBLOCK").isFalse();
    }

    @Test
    @Asserts("timeouts.accept#5")
    void aNonBlockingListenerYieldsAConnectionThatIsWhatItSays(SocketModule socket, Kit kit) throws Exception {
        Ends ends = connection(Timeout.NON_BLOCKING, socket, kit);
        kit.observe(
                "accepted by a non-blocking listener: timeout " + ends.server().gettimeout());
        if (ends.server().getblocking()) {
            blocks(ends, kit);
        } else {
            kit.within(
                    SOON,
                    () -> kit.raises(
                            BlockingIOException.class, () -> ends.server().recv(1)));
        }
    }

    private static void blocks(Ends ends, Kit kit) throws Exception {
        assertThat(ends.server().gettimeout()).isEqualTo(Timeout.BLOCKING);
        Peer<byte[]> receiver = kit.peer(() -> ends.server().recv(1)).awaitBlocked();
        ends.client().sendall(new byte[] {9});
        assertThat(receiver.result(SOON)).containsExactly(9);
    }

    private static Ends connection(Timeout mode, SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        listener.settimeout(mode);
        Socket client = kit.track(socket.socket());
        client.connect(listener.getsockname());
        return new Ends(client, accepted(listener, kit));
    }

    // A non-blocking listener may learn of its client a moment later than the client itself.
    private static Socket accepted(Socket listener, Kit kit) throws Exception {
        return kit.within(SOON, () -> {
            while (true) {
                try {
                    return kit.track(listener.accept().conn());
                } catch (BlockingIOException notYet) {
                    Thread.onSpinWait();
                }
            }
        });
    }
}
