package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

/** {@code fileno}, {@code detach}, {@code dup} and the inheritable flag. */
@Compliance
@Uses(Capability.INET)
final class DescriptorTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Timeout SHORT = Timeout.ofSeconds(0.05);

    @Test
    @Asserts("socket.socket.fileno#1")
    void filenoIsTheNumberThatTheSystemKnows(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        Socket other = kit.track(socket.socket());
        assertThat(s.fileno()).isNotNegative().isNotEqualTo(other.fileno());
        boolean before = kit.flags(s.fileno()).nonBlocking();
        s.settimeout(Timeout.NON_BLOCKING);
        assertThat(before).as("O_NONBLOCK of that number before").isFalse();
        assertThat(kit.flags(s.fileno()).nonBlocking())
                .as("O_NONBLOCK of that number after")
                .isTrue();
    }

    @Test
    @Asserts("socket.socket.fileno#2")
    void filenoIsMinusOneOfAClosedSocket(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.fileno()).as("while open").isNotNegative();
        s.close();
        assertThat(s.fileno()).as("when closed").isEqualTo(-1);
        Socket detached = kit.track(socket.socket());
        assertThat(detached.fileno()).as("while open").isNotNegative();
        socket.close(detached.detach());
        assertThat(detached.fileno()).as("when detached").isEqualTo(-1);
    }

    @Test
    @Asserts("socket.socket.fileno#3")
    void theNumberServesWhereADescriptorDoes(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket made = kit.track(socket.fromfd(pair.first().fileno(), Constants.AF_INET, Constants.SOCK_STREAM));
        assertThat(made.getsockname()).isEqualTo(pair.first().getsockname());
        made.sendall(new byte[] {1});
        assertThat(kit.within(SOON, () -> pair.second().recv(1))).containsExactly(1);
    }

    @Test
    @Asserts("socket.socket.detach#1")
    void aDetachedSocketIsClosed(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.udp();
        socket.close(s.detach());
        assertThat(s.fileno()).isEqualTo(-1);
        kit.within(SOON, () -> kit.raises(OSException.class, "EBADF", () -> s.recv(1)));
        kit.raises(OSException.class, "EBADF", s::getsockname);
    }

    @Test
    @Asserts("socket.socket.detach#2")
    void theDescriptorStaysOpen(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        long fd = pair.first().detach();
        pair.first().close();
        pair.second().settimeout(SHORT);
        kit.within(
                SOON,
                () -> kit.raises(TimeoutException.class, () -> pair.second().recv(1)));
        socket.close(fd);
        pair.second().settimeout(Timeout.BLOCKING);
        assertThat(kit.within(SOON, () -> pair.second().recv(1)))
                .as("the end of the stream")
                .isEmpty();
    }

    @Test
    @Asserts("socket.socket.detach#3")
    void detachReturnsTheNumberThatTheSocketHad(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.udp();
        long before = s.fileno();
        long fd = s.detach();
        assertThat(fd).isEqualTo(before);
        socket.close(fd);
    }

    @Test
    @Asserts("socket.socket.detach#4")
    void theDescriptorServesAsANewSocket(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket again = kit.track(socket.socket(pair.first().detach()));
        again.sendall(new byte[] {6});
        assertThat(kit.within(SOON, () -> pair.second().recv(1))).containsExactly(6);
    }

    @Test
    @Asserts("socket.socket.dup#1")
    void aDuplicateUsesTheSameConnection(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket duplicate = kit.track(pair.first().dup());
        assertThat(duplicate.getpeername()).isEqualTo(pair.second().getsockname());
        duplicate.sendall(new byte[] {1});
        assertThat(kit.within(SOON, () -> pair.second().recv(1))).containsExactly(1);
        pair.second().sendall(new byte[] {2});
        assertThat(kit.within(SOON, () -> duplicate.recv(1))).containsExactly(2);
    }

    @Test
    @Asserts("socket.socket.dup#2")
    void aDuplicateOutlivesTheOriginal(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket duplicate = kit.track(pair.first().dup());
        assertThat(duplicate.fileno()).isNotEqualTo(pair.first().fileno());
        pair.first().close();
        duplicate.sendall(new byte[] {3});
        assertThat(kit.within(SOON, () -> pair.second().recv(1))).containsExactly(3);
    }

    @Test
    @Asserts("socket.socket.dup#3")
    void aDuplicateIsOfTheSameKind(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM, Constants.IPPROTO_UDP));
        Socket duplicate = kit.track(s.dup());
        assertThat(duplicate.family()).isEqualTo(Constants.AF_INET);
        assertThat(duplicate.type()).isEqualTo(Constants.SOCK_DGRAM);
        assertThat(duplicate.proto()).isEqualTo((int) socket.valueOf(Constants.IPPROTO_UDP));
    }

    @Test
    @Asserts("socket.socket.dup#4")
    void aDuplicateIsNotInheritable(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        s.setInheritable(true);
        Socket duplicate = kit.track(s.dup());
        assertThat(duplicate.getInheritable()).as("get_inheritable").isFalse();
        assertThat(kit.flags(duplicate.fileno()).closeOnExec()).as("FD_CLOEXEC").isTrue();
    }

    @Test
    @Asserts("socket.socket.get_inheritable#1")
    void aNewSocketIsNotInheritable(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        assertThat(s.getInheritable()).isFalse();
        assertThat(kit.flags(s.fileno()).closeOnExec()).as("FD_CLOEXEC").isTrue();
    }

    @Test
    @Asserts("socket.socket.get_inheritable#2")
    void whoeverMadeItInheritableItSaysSo(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        Socket face = socket.socket(s.fileno());
        try {
            face.setInheritable(true);
        } finally {
            face.detach();
        }
        assertThat(s.getInheritable()).isTrue();
    }

    @Test
    @Asserts("socket.socket.set_inheritable#1")
    void trueTakesCloseOnExecOff(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        s.setInheritable(true);
        assertThat(kit.flags(s.fileno()).closeOnExec()).as("FD_CLOEXEC").isFalse();
    }

    @Test
    @Asserts("socket.socket.set_inheritable#2")
    void falsePutsCloseOnExecBack(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        s.setInheritable(true);
        s.setInheritable(false);
        assertThat(kit.flags(s.fileno()).closeOnExec()).as("FD_CLOEXEC").isTrue();
    }
}
