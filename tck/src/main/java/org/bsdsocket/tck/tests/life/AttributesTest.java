package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** {@code family}, {@code type}, {@code proto}, and what holds for socket objects altogether. */
@Compliance
final class AttributesTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @Asserts("socket.socket.family#1")
    void theFamilyIsTheOneItWasMadeWith(SocketModule socket, Kit kit) throws Exception {
        assertThat(kit.track(socket.socket(Constants.AF_UNIX)).family()).isEqualTo(Constants.AF_UNIX);
        assertThat(kit.track(socket.socket(Constants.AF_INET)).family()).isEqualTo(Constants.AF_INET);
    }

    @Test
    @Asserts("socket.socket.family#2")
    void anAcceptedConnectionHasTheFamilyOfItsListener(Kit kit) throws Exception {
        assertThat(kit.unixPair().second().family()).isEqualTo(Constants.AF_UNIX);
        assertThat(kit.tcpPair().second().family()).isEqualTo(Constants.AF_INET);
    }

    @Test
    @Asserts("socket.socket.type#1")
    void theTypeIsTheOneItWasMadeWith(SocketModule socket, Kit kit) throws Exception {
        assertThat(kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM))
                        .type())
                .isEqualTo(Constants.SOCK_DGRAM);
        assertThat(kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM))
                        .type())
                .isEqualTo(Constants.SOCK_STREAM);
        assertThat(kit.tcpPair().second().type()).as("accepted").isEqualTo(Constants.SOCK_STREAM);
    }

    @Test
    @Asserts("socket.socket.type#2")
    void creationFlagsAreNoPartOfTheType(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(
                Constants.AF_INET,
                Constants.SOCK_DGRAM.or(Constants.SOCK_NONBLOCK).or(Constants.SOCK_CLOEXEC)));
        assertThat(s.type()).isEqualTo(Constants.SOCK_DGRAM);
    }

    @Test
    @Asserts("socket.socket.proto#1")
    void theProtocolIsTheOneItWasMadeWith(SocketModule socket, Kit kit) throws Exception {
        Socket tcp = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_TCP));
        Socket udp = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM, Constants.IPPROTO_UDP));
        Socket any = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM, 0));
        assertThat(tcp.proto()).isEqualTo((int) socket.valueOf(Constants.IPPROTO_TCP));
        assertThat(udp.proto()).isEqualTo((int) socket.valueOf(Constants.IPPROTO_UDP));
        assertThat(any.proto()).isZero();
    }

    @Test
    @Asserts("socket_objects#1")
    void leavingTheBlockClosesTheSocket(Kit kit) throws Exception {
        Socket left;
        SocketPair pair = kit.tcpPair();
        try (Socket s = pair.first()) {
            left = s;
            assertThat(s.getpeername()).isEqualTo(pair.second().getsockname());
        }
        kit.raises(OSException.class, "EBADF", left::getsockname);
        assertThat(kit.within(SOON, () -> pair.second().recv(1)))
                .as("the end of the stream")
                .isEmpty();
    }

    @Test
    @Asserts("socket_objects#1")
    void leavingTheBlockByAnExceptionClosesItToo(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        kit.raises(IllegalStateException.class, () -> leaveByException(s));
        kit.raises(OSException.class, "EBADF", s::getsockname);
    }

    @Test
    @Asserts("socket_objects#2")
    void withoutFlagsRecvReadsAndSendWrites(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        assertThat(pair.first().send(new byte[] {1, 2, 3})).isEqualTo(3);
        assertThat(kit.within(SOON, () -> pair.second().recv(1))).containsExactly(1);
        assertThat(kit.within(SOON, () -> pair.second().recv(8))).containsExactly(2, 3);
    }

    @Test
    @Asserts("socket_objects#3")
    void theAttributesAreWhatTheConstructorWasGiven(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM, Constants.IPPROTO_UDP));
        assertThat(s.family()).isEqualTo(Constants.AF_INET);
        assertThat(s.type()).isEqualTo(Constants.SOCK_DGRAM);
        assertThat(s.proto()).isEqualTo((int) socket.valueOf(Constants.IPPROTO_UDP));
    }

    private static void leaveByException(Socket socket) throws OSException {
        try (Socket s = socket) {
            throw new IllegalStateException("from inside, with " + s.getsockname());
        }
    }
}
