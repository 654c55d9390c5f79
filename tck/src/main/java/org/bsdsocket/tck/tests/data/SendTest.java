package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Signals;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class SendTest {

    private static final SendChecks CHECKS = new SendChecks(Socket::send, Socket::send);
    private static final int MORE_THAN_FITS = 16 << 20;

    @Test
    @Asserts("socket.socket.send#1")
    void thePeerReceivesTheBytesFromPositionToLimit(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        ByteBuffer array = Bytes.buffer("..abc..").position(2).limit(5);
        ByteBuffer direct = ByteBuffer.allocateDirect(7)
                .put(array.duplicate().clear())
                .position(2)
                .limit(5);
        for (ByteBuffer bytes :
                new ByteBuffer[] {array, direct, direct.asReadOnlyBuffer().position(2)}) {
            bytes.position(2);
            kit.within(Bytes.SOON, () -> pair.first().send(bytes));
            assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
        }
        kit.within(Bytes.SOON, () -> pair.first().send(Bytes.of("end")));
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("end");
    }

    @Test
    @Asserts("socket.socket.send#2")
    void needsAPeer(SocketModule socket, Kit kit) throws Exception {
        CHECKS.needsAPeer(socket, kit);
    }

    @Test
    @Asserts("socket.socket.send#3")
    @Uses(Capability.UNIX)
    void aFullSocketRefusesAtOnceIfToldNotToWait(Kit kit) throws Exception {
        CHECKS.refusesAtOnceIfToldNotToWait(kit);
    }

    @Test
    @Asserts("socket.socket.send#4")
    void withoutFlagsSendsOrdinaryData(Kit kit) throws Exception {
        CHECKS.sendsOrdinaryDataWithoutFlags(kit);
    }

    @Test
    @Asserts("socket.socket.send#5")
    void returnsHowManyBytesItTook(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        ByteBuffer bytes = ByteBuffer.wrap(Bytes.pattern(1000)).position(10);
        int sent = kit.within(Bytes.SOON, () -> pair.first().send(bytes));
        pair.first().close();
        assertThat(kit.within(Bytes.SOON, () -> Bytes.readAll(pair.second())))
                .as("what the peer received")
                .hasSize(sent);
        assertThat(bytes.position()).as("position afterwards").isEqualTo(10 + sent);
    }

    @Test
    @Asserts("socket.socket.send#6")
    void takesOnlyAPartWhereThereIsNoRoomForAll(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().settimeout(Timeout.NON_BLOCKING);
        ByteBuffer bytes = ByteBuffer.wrap(Bytes.pattern(MORE_THAN_FITS));
        int sent = kit.within(Bytes.SOON, () -> pair.first().send(bytes));
        assertThat(sent).isPositive().isLessThan(MORE_THAN_FITS);
        assertThat(bytes.position()).as("position afterwards").isEqualTo(sent);
        pair.first().close();
        assertThat(kit.within(Bytes.SOON, () -> Bytes.readAll(pair.second())))
                .as("what the peer received")
                .isEqualTo(java.util.Arrays.copyOf(bytes.array(), sent));
    }

    @Test
    @Asserts("socket.socket.send#7")
    @Uses(Capability.UNIX)
    void aSignalDoesNotEndIt(Kit kit) throws Exception {
        SocketPair pair = Bytes.clogged(kit);
        Peer<Integer> sender = Signals.through(kit, () -> pair.first().send(Bytes.of("x")));
        Bytes.drain(kit, pair.second());
        assertThat(sender.result(Bytes.SOON)).isEqualTo(1);
        pair.first().close();
    }
}
