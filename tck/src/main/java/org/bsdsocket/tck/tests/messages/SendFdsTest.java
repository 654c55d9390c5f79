package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.RecvFds;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.Datagrams;
import org.junit.jupiter.api.Test;

@Compliance
@Uses({Capability.UNIX, Capability.DESCRIPTORS})
final class SendFdsTest {

    @Test
    @Asserts("socket.send_fds#1")
    void theReceiverGetsADescriptorOfItsOwn(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 1);
        socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), passing.fds());
        RecvFds received = kit.within(Bytes.SOON, () -> socket.recvFds(pair.second(), 10, 5));
        assertThat(received.fds()).hasSize(1);
        passing.assertReceived(received.fds());
    }

    @Test
    @Asserts("socket.send_fds#2")
    void severalArriveInTheirOrder(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 3);
        socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), passing.fds());
        RecvFds received = kit.within(Bytes.SOON, () -> socket.recvFds(pair.second(), 10, 5));
        assertThat(received.fds()).hasSize(3);
        passing.assertReceived(received.fds());
    }

    @Test
    @Asserts("socket.send_fds#3")
    void theBuffersBytesGoWithThem(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 1);
        int sent = socket.sendFds(pair.first(), List.of(Bytes.buffer("abc"), Bytes.buffer("defg")), passing.fds());
        assertThat(sent).isEqualTo(7);
        RecvFds received = kit.within(Bytes.SOON, () -> socket.recvFds(pair.second(), 10, 1));
        assertThat(received.msg()).isEqualTo(Bytes.of("abcdefg"));
        passing.assertReceived(received.fds());
    }

    @Test
    @Asserts("socket.send_fds#4")
    @Uses({Capability.UNIX, Capability.UNIX_DATAGRAM})
    void takesFlagsAndADestination(SocketModule socket, Kit kit) throws Exception {
        Passing passing = new Passing(socket, kit, 1);
        SocketPair full = Bytes.clogged(kit);
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        BlockingIOException.class,
                        "EAGAIN",
                        () -> socket.sendFds(
                                full.first(),
                                List.of(Bytes.buffer("x")),
                                passing.fds(),
                                Constants.MSG_DONTWAIT,
                                null)));
        Socket from = Datagrams.unix(socket, kit);
        Socket to = Datagrams.unix(socket, kit);
        socket.sendFds(from, List.of(Bytes.buffer("x")), passing.fds(), MsgFlag.NONE, to.getsockname());
        passing.assertReceived(
                kit.within(Bytes.SOON, () -> socket.recvFds(to, 10, 1)).fds());
    }

    @Test
    @Asserts("socket.send_fds#5")
    void theSendersOwnDescriptorsStayOpen(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        SocketPair passed = kit.tcpPair();
        // A copy that no socket object knows of, so that nothing else closes its number.
        long fd = passed.first().dup().detach();
        socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), fd);
        socket.close(fd);
        long[] received = kit.within(Bytes.SOON, () -> socket.recvFds(pair.second(), 10, 1))
                .fds();
        assertThat(received).as("sent though closed since").hasSize(1);
        socket.close(received[0]);
    }

    @Test
    @Asserts("socket.send_fds#6")
    void whatIsNoDescriptorIsNotSent(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        long good = pair.first().fileno();
        kit.raises(
                OSException.class,
                "EBADF",
                () -> socket.sendFds(pair.first(), List.of(Bytes.buffer("x")), good, Integer.MAX_VALUE));
        pair.second().settimeout(Timeout.NON_BLOCKING);
        kit.raises(BlockingIOException.class, "EAGAIN", () -> pair.second().recv(1));
    }
}
