package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
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
import org.bsdsocket.tck.Signals;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class SendallTest {

    private static final SendChecks CHECKS = new SendChecks(Socket::sendall, Socket::sendall);
    private static final int MORE_THAN_FITS = 16 << 20;
    private static final int SMALL_BUFFER = 65536;
    private static final int DRAIN_EVERY_MILLIS = 50;

    @Test
    @Asserts({"socket.socket.sendall#1", "socket.socket.sendall#5"})
    @Uses(Capability.TIMEOUTS)
    void sendsAllThoughTheSocketHoldsOnlyAPart(Kit kit) throws Exception {
        byte[] data = Bytes.pattern(MORE_THAN_FITS);
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, Timeout.ofSeconds(10)}) {
            SocketPair pair = kit.tcpPair();
            pair.first().settimeout(mode);
            Peer<byte[]> receiver = kit.peer(() -> Bytes.readAll(pair.second()));
            ByteBuffer bytes = ByteBuffer.wrap(data);
            kit.within(Duration.ofSeconds(5), () -> pair.first().sendall(bytes));
            pair.first().close();
            assertThat(bytes.remaining()).as("left in the buffer").isZero();
            byte[] received = receiver.result(Bytes.SOON);
            assertThat(received.length).as("bytes received").isEqualTo(data.length);
            assertThat(java.util.Arrays.mismatch(received, data))
                    .as("first byte that differs")
                    .isEqualTo(-1);
        }
    }

    @Test
    @Asserts("socket.socket.sendall#2")
    void needsAPeer(SocketModule socket, Kit kit) throws Exception {
        CHECKS.needsAPeer(socket, kit);
    }

    @Test
    @Asserts("socket.socket.sendall#3")
    @Uses(Capability.UNIX)
    void aFullSocketRefusesAtOnceIfToldNotToWait(Kit kit) throws Exception {
        CHECKS.refusesAtOnceIfToldNotToWait(kit);
    }

    @Test
    @Asserts("socket.socket.sendall#4")
    void withoutFlagsSendsOrdinaryData(Kit kit) throws Exception {
        CHECKS.sendsOrdinaryDataWithoutFlags(kit);
    }

    @Test
    @Asserts("socket.socket.sendall#6")
    void throwsWhereTheConnectionBreaks(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.second().close();
        ByteBuffer bytes = ByteBuffer.allocateDirect(MORE_THAN_FITS);
        kit.within(
                Bytes.SOON,
                () -> kit.raises(OSException.class, () -> pair.first().sendall(bytes)));
    }

    @Test
    @Asserts("socket.socket.sendall#7")
    @Uses(Capability.OPTIONS)
    void theTimeLimitIsForTheWholeCall(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket sender = pair.first();
        // Small buffers, so that the peer can make progress visible often and the data still lasts for many rounds.
        sender.setsockopt(Constants.SOL_SOCKET, Constants.SO_SNDBUF, SMALL_BUFFER);
        pair.second().setsockopt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, SMALL_BUFFER);
        sender.settimeout(Timeout.ofSeconds(0.4));
        kit.peer(() -> drainSlowly(pair.second()));
        ByteBuffer bytes = ByteBuffer.allocateDirect(2 * MORE_THAN_FITS);
        Duration took = kit.time(() -> kit.within(
                Duration.ofMillis(2500), () -> kit.raises(TimeoutException.class, () -> sender.sendall(bytes))));
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(395));
        sender.close();
    }

    @Test
    @Asserts("socket.socket.sendall#8")
    @Uses(Capability.UNIX)
    void aSignalDoesNotEndIt(Kit kit) throws Exception {
        SocketPair pair = Bytes.clogged(kit);
        ByteBuffer bytes = Bytes.buffer("abc");
        Peer<Integer> sender = Signals.through(kit, () -> {
            pair.first().sendall(bytes);
            return bytes.remaining();
        });
        Bytes.drain(kit, pair.second());
        assertThat(sender.result(Bytes.SOON)).isZero();
        pair.first().close();
    }

    // A pace and not a wait: progress has to come often enough for a limit per part never to be reached.
    private static void drainSlowly(Socket receiver) throws Exception {
        ByteBuffer block = ByteBuffer.allocateDirect(1 << 20);
        try {
            while (receiver.recvInto(block.clear()) > 0) {
                Thread.sleep(DRAIN_EVERY_MILLIS);
            }
        } catch (OSException | InterruptedException theTestIsOver) {
            return;
        }
    }
}
