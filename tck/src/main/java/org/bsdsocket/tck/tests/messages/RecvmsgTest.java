package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
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
final class RecvmsgTest {

    private static final int PLENTY = 1000;

    @Test
    @Asserts("socket.socket.recvmsg#1")
    void returnsUpToTheSizeAskedFor(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcdefghij"));
        byte[] some = kit.within(Bytes.SOON, () -> pair.second().recvmsg(4)).data();
        assertThat(some).as("what recvmsg(4) returned").hasSizeLessThanOrEqualTo(4);
        String rest = Bytes.readText(kit, pair.second(), 10 - some.length);
        assertThat(Bytes.text(some) + rest).isEqualTo("abcdefghij");
    }

    @Test
    @Asserts("socket.socket.recvmsg#2")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void receivesNoAncillaryDataUnlessAskedTo(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 2);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10));
        assertThat(received.data()).isEqualTo(Bytes.of("x"));
        assertThat(received.ancdata()).as("ancillary data").isEmpty();
        passing.assertNothingLeftOpen();
    }

    @Test
    @Asserts("socket.socket.recvmsg#3")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void tellsThatAncillaryDataWasCut(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 3);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        int room = (int) socket.CMSG_LEN(Integer.BYTES);
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, room));
        assertThat(received.msgFlags() & socket.valueOf(Constants.MSG_CTRUNC))
                .as("MSG_CTRUNC")
                .isNotZero();
        for (ControlMessage item : received.ancdata()) {
            assertThat(item.data()).hasSizeLessThanOrEqualTo(Integer.BYTES);
            passing.assertReceived(Passing.descriptors(item));
        }
        passing.assertNothingLeftOpen();
    }

    @Test
    @Asserts("socket.socket.recvmsg#4")
    @Uses(Capability.ANCILLARY_DATA)
    void aPeekedMessageCanBeReceivedAgain(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().send(Bytes.of("abc"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, 0, Constants.MSG_PEEK))
                        .data())
                .isEqualTo(Bytes.of("abc"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvmsg(10)).data())
                .isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.recvmsg#5")
    void withoutFlagsTakesTheMessageOffTheSocket(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().send(Bytes.of("one"));
        pair.first().send(Bytes.of("two"));
        kit.within(Bytes.SOON, () -> pair.second().recvmsg(10));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, 0, MsgFlag.NONE))
                        .data())
                .isEqualTo(Bytes.of("two"));
    }

    @Test
    @Asserts({"socket.socket.recvmsg#6", "socket.socket.recvmsg#9"})
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void descriptorsComeAsOneItemOfNativeIntegers(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 3);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, PLENTY));
        assertThat(received.ancdata()).hasSize(1);
        ControlMessage item = received.ancdata().get(0);
        assertThat(item.level()).as("level").isEqualTo((int) socket.valueOf(Constants.SOL_SOCKET));
        assertThat(item.type()).as("type").isEqualTo((int) socket.valueOf(Constants.SCM_RIGHTS));
        assertThat(item.data()).as("data").hasSize(3 * Integer.BYTES);
        passing.assertReceived(Passing.descriptors(item));
    }

    @Test
    @Asserts("socket.socket.recvmsg#7")
    void tellsThatADatagramWasCut(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        pair.first().send(Bytes.of("abcdefgh"));
        RecvMsg cut = kit.within(Bytes.SOON, () -> pair.second().recvmsg(4));
        assertThat(cut.data()).isEqualTo(Bytes.of("abcd"));
        assertThat(cut.msgFlags()).as("flags of a datagram that was cut").isEqualTo((int)
                socket.valueOf(Constants.MSG_TRUNC));
        pair.first().send(Bytes.of("abcd"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvmsg(4)).msgFlags())
                .as("flags of a datagram that was not")
                .isZero();
    }

    @Test
    @Asserts("socket.socket.recvmsg#8")
    void namesTheSender(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("x"), kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recvmsg(10)).address()).isEqualTo(kit.address(from));
    }

    @Test
    @Asserts("socket.socket.recvmsg#11")
    @Uses({Capability.UNIX, Capability.RAW_OPTIONS})
    void returnsThePartOfAnItemThatFits(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Credentials.ask(socket, pair.second());
        pair.first().sendall(Bytes.of("ab"));
        RecvMsg whole = kit.within(Bytes.SOON, () -> pair.second().recvmsg(1, PLENTY));
        assertThat(whole.ancdata()).hasSize(1);
        byte[] data = whole.ancdata().get(0).data();
        int room = (int) socket.CMSG_LEN(data.length / 2);
        RecvMsg cut = kit.within(Bytes.SOON, () -> pair.second().recvmsg(1, room));
        assertThat(cut.msgFlags() & socket.valueOf(Constants.MSG_CTRUNC))
                .as("MSG_CTRUNC")
                .isNotZero();
        assertThat(cut.ancdata()).hasSize(1);
        assertThat(cut.ancdata().get(0).data()).isEqualTo(java.util.Arrays.copyOf(data, data.length / 2));
    }

    @Test
    @Asserts("socket.socket.recvmsg#13")
    void aSignalDoesNotEndIt(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Peer<RecvMsg> receiver = Signals.through(kit, () -> pair.second().recvmsg(100));
        pair.first().sendall(Bytes.of("abc"));
        assertThat(receiver.result(Bytes.SOON).data()).isEqualTo(Bytes.of("abc"));
    }
}
