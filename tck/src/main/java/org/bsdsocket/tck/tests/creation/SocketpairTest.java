package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.util.List;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class SocketpairTest {

    private static final double MOMENT = 0.05;

    @Test
    @Asserts("socket.socketpair#1")
    void eitherReceivesWhatTheOtherSends(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair());
        pair.first().sendall(Bytes.of("there"));
        assertThat(Bytes.readText(kit, pair.second(), 5)).isEqualTo("there");
        pair.second().sendall(Bytes.of("back"));
        assertThat(Bytes.readText(kit, pair.first(), 4)).isEqualTo("back");
    }

    @Test
    @Asserts("socket.socketpair#2")
    void isOfUnixStreamsWithoutArguments(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair());
        boolean unix = pair.first().family().equals(Constants.AF_UNIX);
        AddressFamily expected = unix ? Constants.AF_UNIX : Constants.AF_INET;
        if (!unix && socket.isDefined(Constants.AF_UNIX)) {
            assertThatThrownBy(() -> kit.track(socket.socket(Constants.AF_UNIX)))
                    .as("a socket of the family that the pair is not of")
                    .isInstanceOf(UnavailableException.class);
        }
        for (Socket each : List.of(pair.first(), pair.second())) {
            assertThat(each.family()).isEqualTo(expected);
            assertThat(each.type()).isEqualTo(Constants.SOCK_STREAM);
            assertThat(each.proto()).isZero();
        }
    }

    @Test
    @Asserts("socket.socketpair#3")
    @Uses(Capability.OPTIONS)
    void hasTheTypeThatWasAskedFor(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair(Constants.AF_UNIX, Constants.SOCK_DGRAM, 0));
        for (Socket each : List.of(pair.first(), pair.second())) {
            assertThat(each.family()).isEqualTo(Constants.AF_UNIX);
            assertThat(each.type()).isEqualTo(Constants.SOCK_DGRAM);
            assertThat(each.proto()).isZero();
            assertThat((long) each.getsockopt(Constants.SOL_SOCKET, Constants.SO_TYPE))
                    .as("the type that the system knows")
                    .isEqualTo(socket.valueOf(Constants.SOCK_DGRAM));
        }
    }

    @Test
    @Asserts("socket.socketpair#4")
    void ofStreamsJoinsWhatIsSentAndEnds(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair(null, Constants.SOCK_STREAM, 0));
        pair.first().sendall(Bytes.of("ab"));
        pair.first().sendall(Bytes.of("cd"));
        pair.first().close();
        byte[] all = kit.within(Bytes.SOON, () -> Bytes.readAll(pair.second()));
        assertThat(Bytes.text(all)).isEqualTo("abcd");
    }

    @Test
    @Asserts("socket.socketpair#5")
    void ofDatagramsKeepsThemApart(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair(Constants.AF_UNIX, Constants.SOCK_DGRAM, 0));
        pair.first().send(Bytes.of("ab"));
        pair.first().send(Bytes.of("cd"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(10))).isEqualTo(Bytes.of("ab"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(10))).isEqualTo(Bytes.of("cd"));
    }

    @Test
    @Asserts("socket.socketpair#6")
    void isNonBlockingWhereTheTypeSaysSo(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair(null, Constants.SOCK_STREAM.or(Constants.SOCK_NONBLOCK), 0));
        for (Socket each : List.of(pair.first(), pair.second())) {
            assertThat(each.getblocking()).isFalse();
            kit.within(Bytes.SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> each.recv(1)));
        }
    }

    @Test
    @Asserts("socket.socketpair#7")
    void isNotInheritable(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair());
        for (Socket each : List.of(pair.first(), pair.second())) {
            assertThat(each.getInheritable()).isFalse();
            assertThat(kit.flags(each.fileno()).closeOnExec()).isTrue();
        }
    }

    @Test
    @Asserts("socket.socketpair#8")
    @Uses({Capability.TIMEOUTS, Capability.SHUTDOWN, Capability.MAKEFILE})
    void hasAllMethodsOnBoth(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.track(socket.socketpair());
        works(kit, pair.first(), pair.second());
        SocketPair other = kit.track(socket.socketpair());
        works(kit, other.second(), other.first());
    }

    private static void works(Kit kit, Socket receiver, Socket sender) throws Exception {
        receiver.settimeout(Timeout.ofSeconds(MOMENT));
        kit.within(Bytes.SOON, () -> kit.raises(TimeoutException.class, () -> receiver.recv(1)));
        receiver.settimeout(Timeout.BLOCKING);
        sender.sendall(Bytes.of("line\n"));
        sender.shutdown(Constants.SHUT_WR);
        try (BufferedReader lines = receiver.makefile()) {
            assertThat(kit.within(Bytes.SOON, lines::readLine)).isEqualTo("line");
            assertThat(kit.within(Bytes.SOON, lines::readLine)).isNull();
        }
    }
}
