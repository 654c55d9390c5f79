package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.RecvFds;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.Datagrams;
import org.junit.jupiter.api.Test;

@Compliance
@Uses({Capability.UNIX, Capability.DESCRIPTORS, Capability.ANCILLARY_DATA})
final class RecvFdsTest {

    @Test
    @Asserts("socket.recv_fds#1")
    void returnsNewDescriptorsForWhatWasSent(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 2);
        socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), passing.fds());
        RecvFds received = receive(socket, kit, pair.second(), 2);
        assertThat(received.fds()).hasSize(2);
        passing.assertReceived(received.fds());
    }

    @Test
    @Asserts("socket.recv_fds#2")
    void dropsWhatIsMoreThanAskedFor(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 3);
        socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), passing.fds());
        RecvFds received = receive(socket, kit, pair.second(), 1);
        assertThat(received.fds()).hasSize(1);
        assertThat(received.flags() & socket.valueOf(Constants.MSG_CTRUNC))
                .as("MSG_CTRUNC")
                .isNotZero();
        passing.assertReceived(received.fds());
        passing.assertNothingLeftOpen();
    }

    @Test
    @Asserts("socket.recv_fds#3")
    void returnsTheDataToo(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 1);
        socket.sendFds(pair.first(), List.of(Bytes.buffer("abc")), passing.fds());
        RecvFds received = receive(socket, kit, pair.second(), 1);
        assertThat(received.msg()).isEqualTo(Bytes.of("abc"));
        passing.assertReceived(received.fds());
    }

    @Test
    @Asserts("socket.recv_fds#4")
    void takesASizeAndFlags(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        pair.first().sendall(Bytes.of("abcdef"));
        RecvFds peeked = kit.within(Bytes.SOON, () -> socket.recvFds(pair.second(), 3, 1, Constants.MSG_PEEK));
        assertThat(peeked.msg()).isEqualTo(Bytes.of("abc"));
        RecvFds received = kit.within(Bytes.SOON, () -> socket.recvFds(pair.second(), 4, 1, MsgFlag.NONE));
        assertThat(received.msg()).isEqualTo(Bytes.of("abcd"));
    }

    @Test
    @Asserts("socket.recv_fds#5")
    void flagsAreZeroWhereNothingWasCut(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 1);
        socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), passing.fds());
        RecvFds received = receive(socket, kit, pair.second(), 1);
        assertThat(received.flags()).as("flags").isZero();
        passing.assertReceived(received.fds());
    }

    @Test
    @Asserts("socket.recv_fds#6")
    @Uses({Capability.UNIX_DATAGRAM, Capability.ANCILLARY_DATA})
    void namesTheSenderOfADatagram(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.unix(socket, kit);
        Socket to = Datagrams.unix(socket, kit);
        from.sendto(Bytes.of("x"), to.getsockname());
        assertThat(receive(socket, kit, to, 1).addr()).isEqualTo(from.getsockname());
    }

    private static RecvFds receive(SocketModule socket, Kit kit, Socket from, int maxfds) throws Exception {
        return kit.within(Bytes.SOON, () -> socket.recvFds(from, 100, maxfds));
    }
}
