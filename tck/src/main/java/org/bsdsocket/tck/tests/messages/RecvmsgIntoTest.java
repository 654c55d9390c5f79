package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.RecvMsgInto;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Buffers;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class RecvmsgIntoTest {

    private static final int TOO_MANY_BUFFERS = 2000;
    private static final int PLENTY = 1000;

    @Test
    @Asserts("socket.socket.recvmsg_into#1")
    void fillsTheBuffersOneAfterTheOther(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        List<ByteBuffer> buffers = three();
        pair.first().send(Bytes.of("the quick brown fox"));
        kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(buffers));
        assertThat(buffers.stream().map(Buffers::all)).containsExactly("the ", "..quick b.", "rown fox......");
        assertThat(buffers.stream().map(ByteBuffer::position)).as("positions").containsExactly(4, 9, 8);
    }

    @Test
    @Asserts("socket.socket.recvmsg_into#2")
    void touchesNothingElseAndRefusesReadOnlyBuffers(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        List<ByteBuffer> buffers = three();
        pair.first().send(Bytes.of("abcdef"));
        ByteBuffer fixed = ByteBuffer.allocate(10).asReadOnlyBuffer();
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        IllegalArgumentException.class,
                        () -> pair.second().recvmsgInto(List.of(buffers.get(0), fixed))));
        kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(buffers));
        assertThat(buffers.stream().map(Buffers::all)).containsExactly("abcd", "..ef......", "..............");
    }

    @Test
    @Asserts("socket.socket.recvmsg_into#3")
    void moreBuffersThanTheSystemTakesAreNotFilledInPart(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        byte[] data = Bytes.pattern(TOO_MANY_BUFFERS);
        pair.first().send(data);
        List<ByteBuffer> buffers = Stream.generate(() -> ByteBuffer.allocate(1))
                .limit(TOO_MANY_BUFFERS)
                .toList();
        int received;
        try {
            received = kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(buffers))
                    .nbytes();
            kit.observe(TOO_MANY_BUFFERS + " buffers are filled");
        } catch (OSException refused) {
            kit.observe(TOO_MANY_BUFFERS + " buffers: " + refused.errnoName());
            received = kit.within(Bytes.SOON, () -> pair.second().recv(TOO_MANY_BUFFERS)).length;
        }
        assertThat(received).as("bytes received").isEqualTo(TOO_MANY_BUFFERS);
    }

    @Test
    @Asserts("socket.socket.recvmsg_into#4")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void controlMessagesComeIfThereIsRoomForThem(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 2);
        List<ByteBuffer> one = List.of(ByteBuffer.allocate(1));
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsgInto received = kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(one, PLENTY, MsgFlag.NONE));
        assertThat(received.ancdata()).hasSize(1);
        passing.assertReceived(Passing.descriptors(received.ancdata().get(0)));
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        one.get(0).clear();
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(one)).ancdata())
                .as("ancillary data by default")
                .isEmpty();
    }

    @Test
    @Asserts("socket.socket.recvmsg_into#5")
    @Uses(Capability.ANCILLARY_DATA)
    void aPeekedMessageCanBeReceivedAgain(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().send(Bytes.of("abcd"));
        ByteBuffer buffer = ByteBuffer.allocate(4);
        kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(List.of(buffer), 0, Constants.MSG_PEEK));
        assertThat(Buffers.all(buffer)).isEqualTo("abcd");
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(10))).isEqualTo(Bytes.of("abcd"));
    }

    @Test
    @Asserts("socket.socket.recvmsg_into#6")
    void returnsTheTotalOfBytes(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().send(Bytes.of("the quick brown fox"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvmsgInto(three()))
                        .nbytes())
                .isEqualTo(19);
    }

    @Test
    @Asserts("socket.socket.recvmsg_into#7")
    void returnsFlagsAndSender(SocketModule socket, Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("abcdef"), kit.address(to));
        RecvMsgInto received = kit.within(Bytes.SOON, () -> to.recvmsgInto(List.of(ByteBuffer.allocate(3))));
        assertThat(received.address()).as("sender").isEqualTo(kit.address(from));
        assertThat(received.msgFlags()).as("flags").isEqualTo((int) socket.valueOf(Constants.MSG_TRUNC));
    }

    /** Room for four bytes, for seven within ten, and for fourteen. */
    private static List<ByteBuffer> three() {
        return List.of(
                Buffers.dot(ByteBuffer.allocate(4)),
                Buffers.dot(ByteBuffer.allocateDirect(10)).position(2).limit(9),
                Buffers.dot(ByteBuffer.allocate(14)));
    }
}
