package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.Address;
import org.bsdsocket.Constants;
import org.bsdsocket.FileMode;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Durations;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class CloseTest {

    private static final Duration SOON = Duration.ofMillis(2500);
    private static final Timeout SHORT = Timeout.ofSeconds(0.05);
    private static final Timeout LONG = Timeout.ofSeconds(60);
    private static final int QUEUED = 100_000;
    private static final Duration ENOUGH = Duration.ofMillis(1500);

    /** And at least as many collections: on a busy machine a single one can take that long. */
    private static final int SEVERAL = 15;

    @Test
    @Asserts("socket.socket.close#1")
    void closingTwiceDoesNothing(SocketModule socket) throws Exception {
        Socket s = socket.socket();
        s.close();
        s.close();
        assertThat(s.gettimeout()).isEqualTo(Timeout.BLOCKING);
    }

    @Test
    @Asserts("socket.socket.close#2")
    void aClosedSocketHasNoDescriptor(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.fileno()).as("while open").isNotNegative();
        s.close();
        assertThat(s.fileno()).as("when closed").isEqualTo(-1);
    }

    @Test
    @Asserts("socket.socket.close#3")
    void theConnectionStaysUntilTheLastFileIsClosed(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket other = pair.second();
        InputStream first = kit.track(pair.first().makefile(FileMode.RB));
        InputStream second = kit.track(pair.first().makefile(FileMode.RB));
        pair.first().close();
        other.sendall(new byte[] {1});
        assertThat(kit.within(SOON, () -> first.read())).isEqualTo(1);
        first.close();
        other.settimeout(SHORT);
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> other.recv(1)));
        second.close();
        other.settimeout(Timeout.BLOCKING);
        assertThat(kit.within(SOON, () -> other.recv(1)))
                .as("the end of the stream")
                .isEmpty();
    }

    @Test
    @Asserts("socket.socket.close#4")
    void everyOperationOnAClosedSocketFails(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        HostPort somewhere = kit.address(kit.listener());
        s.close();
        List<Action> operations = List.of(
                () -> s.recv(1),
                () -> s.recvInto(ByteBuffer.allocate(1)),
                () -> s.recvfrom(1),
                () -> s.recvfromInto(ByteBuffer.allocate(1)),
                () -> s.send(new byte[1]),
                () -> s.sendall(new byte[1]),
                () -> s.sendto(new byte[1], somewhere),
                s::accept,
                () -> s.bind(new HostPort("127.0.0.1", 0)),
                () -> s.connect(somewhere),
                () -> s.listen(1),
                () -> s.shutdown(Constants.SHUT_RDWR),
                s::getsockname,
                s::getpeername,
                () -> s.settimeout(SHORT),
                () -> s.setblocking(false),
                () -> s.getsockopt(Constants.SOL_SOCKET, Constants.SO_RCVBUF),
                () -> s.setsockopt(Constants.SOL_SOCKET, Constants.SO_RCVBUF, 4096));
        for (Action operation : operations) {
            kit.within(SOON, () -> kit.raises(OSException.class, "EBADF", operation));
        }
    }

    @Test
    @Asserts("socket.socket.close#5")
    void aBlockedReceiveEndsWhenTheSocketIsClosed(Kit kit) throws Exception {
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, LONG}) {
            Socket s = kit.tcpPair().first();
            endsWhenClosed(kit, s, mode, () -> s.recv(1));
            Socket datagram = kit.udp();
            endsWhenClosed(kit, datagram, mode, () -> datagram.recvInto(ByteBuffer.allocate(8)));
        }
    }

    @Test
    @Asserts("socket.socket.close#5")
    void aBlockedSendEndsWhenTheSocketIsClosed(Kit kit) throws Exception {
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, LONG}) {
            Socket s = kit.tcpPair().first();
            kit.fill(s);
            endsWhenClosed(kit, s, mode, () -> {
                while (true) {
                    s.send(new byte[QUEUED]);
                }
            });
        }
    }

    @Test
    @Asserts("socket.socket.close#5")
    void aBlockedAcceptEndsWhenTheSocketIsClosed(Kit kit) throws Exception {
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, LONG}) {
            Socket listener = kit.listener();
            endsWhenClosed(
                    kit, listener, mode, () -> kit.track(listener.accept().conn()));
        }
    }

    @Test
    @Asserts("socket.socket.close#6")
    void aBlockedConnectEndsWhenTheSocketIsClosed(SocketModule socket, Kit kit) throws Exception {
        Address full = kit.fullListener();
        for (Timeout mode : new Timeout[] {Timeout.BLOCKING, LONG}) {
            Socket s = kit.track(socket.socket());
            endsWhenClosed(kit, s, mode, () -> s.connect(full));
        }
    }

    @Test
    @Asserts("socket.socket.close#7")
    void theOtherEndReceivesWhatWasSentBefore(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        byte[] sent = new byte[QUEUED];
        Arrays.fill(sent, (byte) 3);
        pair.first().sendall(sent);
        pair.first().close();
        byte[] received = kit.within(SOON, () -> rest(pair.second()));
        assertThat(received.length).isEqualTo(QUEUED);
        assertThat(received).isEqualTo(sent);
    }

    @Test
    @Asserts("socket.socket.close#8")
    void aSocketThatNobodyCanReachIsClosed(SocketModule socket, Kit kit) throws Exception {
        Socket other = connectedToAForgottenOne(socket, kit);
        other.settimeout(SHORT);
        Duration enough = kit.patient(ENOUGH);
        long start = System.nanoTime();
        int collections = 0;
        do {
            System.gc();
            try {
                assertThat(other.recv(1)).as("the end of the stream").isEmpty();
                return;
            } catch (TimeoutException stillOpen) {
                assertThat(stillOpen.errno()).isZero();
            }
            collections++;
        } while (collections < SEVERAL || System.nanoTime() - start < enough.toNanos());
        throw kit.failure(
                "a forgotten socket that is closed once it is collected",
                "it was still open after " + Durations.text(enough) + " of collections");
    }

    @Test
    @Asserts("socket.socket.close#10")
    @Uses(Capability.INET)
    void theConnectionLivesOnInADuplicate(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket duplicate = kit.track(pair.first().dup());
        pair.first().close();
        duplicate.sendall(new byte[] {7});
        assertThat(kit.within(SOON, () -> pair.second().recv(8))).containsExactly(7);
        pair.second().settimeout(SHORT);
        kit.within(
                SOON,
                () -> kit.raises(TimeoutException.class, () -> pair.second().recv(1)));
    }

    @Test
    @Asserts("socket.socket.close#11")
    @Uses(Capability.SHUTDOWN)
    void aShutdownBeforeItEndsTheConnectionAtOnce(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        kit.track(pair.first().dup());
        pair.first().shutdown(Constants.SHUT_RDWR);
        pair.first().close();
        assertThat(kit.within(SOON, () -> pair.second().recv(1)))
                .as("the end of the stream")
                .isEmpty();
    }

    private static void endsWhenClosed(Kit kit, Socket s, Timeout mode, Action operation) throws Exception {
        s.settimeout(mode);
        Peer<OSException> blocked = kit.peer(() -> kit.raises(OSException.class, "EBADF", operation));
        blocked.awaitBlocked();
        s.close();
        blocked.result(SOON);
    }

    // A method of its own, so that no variable of the test refers to the socket any more when it returns.
    private static Socket connectedToAForgottenOne(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket forgotten = socket.socket();
        forgotten.connect(listener.getsockname());
        kit.track(ExpectedWarning.of(forgotten));
        return kit.within(SOON, () -> kit.track(listener.accept().conn()));
    }

    private static byte[] rest(Socket s) throws OSException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part = s.recv(QUEUED); part.length > 0; part = s.recv(QUEUED)) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
