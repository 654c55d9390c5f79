package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.RecvMsg;
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
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class SendmsgTest {

    private static final int TOO_MANY_BUFFERS = 2000;
    private static final int PLENTY = 1000;

    @Test
    @Asserts("socket.socket.sendmsg#1")
    void allBuffersLeaveAsOneMessage(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        ByteBuffer direct =
                ByteBuffer.allocateDirect(5).put(Bytes.of(".cde.")).position(1).limit(4);
        List<ByteBuffer> buffers = List.of(
                Bytes.buffer("ab"),
                direct,
                ByteBuffer.allocate(0),
                Bytes.buffer(".f").position(1));
        pair.first().sendmsg(buffers);
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(100))).isEqualTo(Bytes.of("abcdef"));
        assertThat(buffers).as("buffers, used up").noneMatch(ByteBuffer::hasRemaining);
    }

    @Test
    @Asserts("socket.socket.sendmsg#2")
    void moreBuffersThanTheSystemTakesAreNotSentInPart(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        List<ByteBuffer> buffers = Collections.nCopies(TOO_MANY_BUFFERS, Bytes.buffer("x")).stream()
                .map(ByteBuffer::duplicate)
                .toList();
        int sent;
        try {
            sent = pair.first().sendmsg(buffers);
            kit.observe(TOO_MANY_BUFFERS + " buffers are sent");
        } catch (OSException refused) {
            kit.observe(TOO_MANY_BUFFERS + " buffers: " + refused.errnoName());
            pair.first().sendmsg(List.of(ByteBuffer.allocate(0)));
            sent = 0;
        }
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(2 * TOO_MANY_BUFFERS)))
                .as("what arrived")
                .hasSize(sent);
        assertThat(sent).isIn(0, TOO_MANY_BUFFERS);
    }

    @Test
    @Asserts("socket.socket.sendmsg#3")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void controlMessagesGoWithTheData(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 2);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, PLENTY));
        assertThat(received.ancdata()).hasSize(1);
        passing.assertReceived(Passing.descriptors(received.ancdata().get(0)));
    }

    @Test
    @Asserts("socket.socket.sendmsg#4")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void severalControlMessagesAreAllSentOrTheCallFails(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 2);
        long[] fds = passing.fds();
        try {
            pair.first()
                    .sendmsg(
                            List.of(Bytes.buffer("x")),
                            List.of(Passing.rights(socket, fds[0]), Passing.rights(socket, fds[1])));
        } catch (OSException e) {
            kit.observe("two control messages: " + e.errnoName());
            return;
        }
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, PLENTY));
        kit.observe("two control messages arrive as " + received.ancdata().size());
        long[] arrived = received.ancdata().stream()
                .flatMapToLong(item -> Arrays.stream(Passing.descriptors(item)))
                .toArray();
        assertThat(arrived).hasSize(2);
        passing.assertReceived(arrived);
    }

    @Test
    @Asserts("socket.socket.sendmsg#5")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX})
    void aFullSocketRefusesAtOnceIfToldNotToWait(Kit kit) throws Exception {
        SocketPair pair = Bytes.clogged(kit);
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        BlockingIOException.class,
                        "EAGAIN",
                        () -> pair.first()
                                .sendmsg(List.of(Bytes.buffer("x")), List.of(), Constants.MSG_DONTWAIT, null)));
    }

    @Test
    @Asserts("socket.socket.sendmsg#6")
    void sendsToTheAddressGiven(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendmsg(List.of(Bytes.buffer("abc")), List.of(), MsgFlag.NONE, kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.sendmsg#7")
    void byDefaultSendsOrdinaryDataToThePeer(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendmsg(List.of(Bytes.buffer("ab")));
        pair.first().sendmsg(List.of(Bytes.buffer("cd")), List.of());
        pair.first().sendmsg(List.of(Bytes.buffer("ef")), List.of(), MsgFlag.NONE, null);
        assertThat(Bytes.readText(kit, pair.second(), 6)).isEqualTo("abcdef");
    }

    @Test
    @Asserts("socket.socket.sendmsg#8")
    @Uses({Capability.UNIX, Capability.DESCRIPTORS})
    void returnsTheNumberOfOrdinaryBytes(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        assertThat(pair.first().sendmsg(List.of(Bytes.buffer("abc"), Bytes.buffer("de"))))
                .isEqualTo(5);
        Passing passing = new Passing(socket, kit, 1);
        assertThat(pair.first().sendmsg(List.of(Bytes.buffer("abc")), List.of(passing.rights())))
                .as("with a control message")
                .isEqualTo(3);
    }

    @Test
    @Asserts("socket.socket.sendmsg#9")
    void tellsTheAuditHooksBeforeItSends(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        Socket first = pair.first();
        Socket other = kit.udp();
        List<ByteBuffer> data = List.of(Bytes.buffer("x"));
        first.sendmsg(List.of(Bytes.buffer("untold")));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(10)))
                .as("before there is a hook")
                .isEqualTo(Bytes.of("untold"));
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.sendmsg")) {
                told.add(args);
                throw new IllegalStateException("not to be sent");
            }
        });
        kit.raises(IllegalStateException.class, () -> first.sendmsg(data));
        kit.raises(
                IllegalStateException.class,
                () -> other.sendmsg(data, List.of(), MsgFlag.NONE, pair.second().getsockname()));
        assertThat(told).hasSize(2);
        assertThat(((Socket) told.get(0).get(0)).getsockname())
                .as("the socket told")
                .isEqualTo(first.getsockname());
        assertThat(told.get(0))
                .as("the address told where none is given")
                .hasSize(2)
                .element(1)
                .isNull();
        assertThat(told.get(1))
                .as("the address told")
                .hasSize(2)
                .element(1)
                .isEqualTo(pair.second().getsockname());
        pair.second().settimeout(Timeout.NON_BLOCKING);
        kit.raises(BlockingIOException.class, "EAGAIN", () -> pair.second().recv(1));
    }

    @Test
    @Asserts("socket.socket.sendmsg#10")
    @Uses(Capability.UNIX)
    void aSignalDoesNotEndIt(Kit kit) throws Exception {
        SocketPair pair = Bytes.clogged(kit);
        Peer<Integer> sender = Signals.through(kit, () -> pair.first().sendmsg(List.of(Bytes.buffer("x"))));
        Bytes.drain(kit, pair.second());
        assertThat(sender.result(Bytes.SOON)).isEqualTo(1);
        pair.first().close();
    }
}
