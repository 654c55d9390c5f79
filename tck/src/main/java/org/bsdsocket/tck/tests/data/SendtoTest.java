package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort6;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Signals;
import org.junit.jupiter.api.Test;

@Compliance
final class SendtoTest {

    private static final int MORE_THAN_A_QUEUE = 100_000;

    @Test
    @Asserts("socket.socket.sendto#1")
    void oneDatagramReachesTheAddress(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        byte[] data = Bytes.pattern(1000);
        from.sendto(data, kit.address(to));
        from.sendto(Bytes.buffer("..abc..").position(2).limit(5), MsgFlag.NONE, kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(2000))).isEqualTo(data);
        assertThat(kit.within(Bytes.SOON, () -> to.recv(2000))).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.sendto#2")
    void dataAnnouncedAsIncompleteWaitsForItsRest(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.buffer("ab"), Constants.MSG_MORE, kit.address(to));
        from.sendto(Bytes.of("cd"), kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(100))).isEqualTo(Bytes.of("abcd"));
    }

    @Test
    @Asserts("socket.socket.sendto#3")
    void onAConnectedSocketNeverSendsToThePeer(Kit kit) throws Exception {
        SocketPair pair = kit.udpPair();
        Socket other = kit.udp();
        try {
            pair.first().sendto(Bytes.of("x"), kit.address(other));
            kit.observe("sends to the address");
            assertThat(kit.within(Bytes.SOON, () -> other.recv(10))).isEqualTo(Bytes.of("x"));
        } catch (OSException e) {
            kit.observe(String.valueOf(e.errnoName()));
        }
        pair.second().settimeout(Timeout.NON_BLOCKING);
        kit.raises(BlockingIOException.class, "EAGAIN", () -> pair.second().recv(10));
    }

    @Test
    @Asserts("socket.socket.sendto#4")
    void withoutFlagsSendsEachDatagramAtOnce(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("ab"), kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(100))).isEqualTo(Bytes.of("ab"));
        from.sendto(Bytes.buffer("cd"), kit.address(to));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(100))).isEqualTo(Bytes.of("cd"));
    }

    @Test
    @Asserts("socket.socket.sendto#5")
    void returnsTheLength(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        assertThat(from.sendto(Bytes.of("abcde"), kit.address(to))).isEqualTo(5);
        assertThat(from.sendto(new byte[0], kit.address(to)))
                .as("of an empty datagram")
                .isZero();
    }

    @Test
    @Asserts("socket.socket.sendto#6")
    void takesAnIpv6Address(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.udp6(socket, kit);
        Socket to = Datagrams.udp6(socket, kit);
        int port = ((HostPort6) to.getsockname()).port();
        from.sendto(Bytes.of("abc"), new HostPort6("::1", port, 0, 0));
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.sendto#7")
    void takesAUnixPath(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.unix(socket, kit);
        Socket to = Datagrams.unix(socket, kit);
        from.sendto(Bytes.of("abc"), to.getsockname());
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.sendto#8")
    void refusesAnAddressOfAnotherFamilysForm(Kit kit) throws Exception {
        Socket from = kit.udp();
        kit.raises(IllegalArgumentException.class, () -> from.sendto(Bytes.of("x"), kit.unixPath()));
    }

    @Test
    @Asserts("socket.socket.sendto#9")
    void tellsTheAuditHooksBeforeItSends(SocketModule socket, Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        to.settimeout(Timeout.NON_BLOCKING);
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.sendto")) {
                told.add(args);
                throw new IllegalStateException("not to be sent");
            }
        });
        kit.raises(IllegalStateException.class, () -> from.sendto(Bytes.of("x"), kit.address(to)));
        assertThat(told).hasSize(1);
        assertThat(told.get(0)).hasSize(2);
        assertThat(((Socket) told.get(0).get(0)).getsockname())
                .as("the socket told")
                .isEqualTo(from.getsockname());
        assertThat(told.get(0).get(1)).as("the address told").isEqualTo(to.getsockname());
        kit.raises(BlockingIOException.class, "EAGAIN", () -> to.recv(1));
    }

    @Test
    @Asserts("socket.socket.sendto#10")
    void aSignalDoesNotEndIt(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.unix(socket, kit);
        Socket to = Datagrams.unix(socket, kit);
        from.settimeout(Timeout.NON_BLOCKING);
        int queued = 0;
        try {
            while (queued < MORE_THAN_A_QUEUE) {
                from.sendto(Bytes.of("x"), to.getsockname());
                queued++;
            }
        } catch (BlockingIOException full) {
            from.settimeout(Timeout.BLOCKING);
        }
        Peer<Integer> sender = Signals.through(kit, () -> from.sendto(Bytes.of("last"), to.getsockname()));
        for (int i = 0; i < queued; i++) {
            assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("x"));
        }
        assertThat(kit.within(Bytes.SOON, () -> to.recv(10))).isEqualTo(Bytes.of("last"));
        assertThat(sender.result(Bytes.SOON)).isEqualTo(4);
    }
}
