package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Signals;
import org.junit.jupiter.api.Test;

@Compliance
final class RecvTest {

    @Test
    @Asserts("socket.socket.recv#1")
    void returnsExactlyTheBytesThatThePeerSent(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abc"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(4096))).isEqualTo(Bytes.of("abc"));
        byte[] many = Bytes.pattern(10_000);
        pair.first().sendall(many);
        assertThat(Bytes.read(kit, pair.second(), many.length)).isEqualTo(many);
    }

    @Test
    @Asserts("socket.socket.recv#2")
    void returnsNoMoreThanAskedForAndKeepsTheRest(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcdefghij"));
        byte[] some = kit.within(Bytes.SOON, () -> pair.second().recv(4));
        assertThat(some).as("what recv(4) returned").hasSizeLessThanOrEqualTo(4);
        String rest = Bytes.readText(kit, pair.second(), 10 - some.length);
        assertThat(Bytes.text(some) + rest).isEqualTo("abcdefghij");
    }

    @Test
    @Asserts("socket.socket.recv#3")
    void doesNotWaitForMoreThanHasCome(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abc"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(100))).isNotEmpty();
    }

    @Test
    @Asserts("socket.socket.recv#4")
    void peekedDataCanBeReceivedAgain(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abc"));
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(3, Constants.MSG_PEEK)))
                .isEqualTo(Bytes.of("abc"));
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
    }

    @Test
    @Asserts("socket.socket.recv#5")
    void withoutFlagsTakesTheDataOffTheSocket(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcdef"));
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("def");
    }

    @Test
    @Asserts("socket.socket.recv#6")
    void aSignalDoesNotEndIt(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Peer<byte[]> receiver = Signals.through(kit, () -> pair.second().recv(100));
        pair.first().sendall(Bytes.of("abc"));
        assertThat(receiver.result(Bytes.SOON)).isEqualTo(Bytes.of("abc"));
    }

    @Test
    @Asserts("socket.socket.recv#7")
    void returnsNothingAtTheEndOfTheStream(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket second = pair.second();
        pair.first().sendall(Bytes.of("abc"));
        pair.first().close();
        assertThat(Bytes.readText(kit, second, 3)).isEqualTo("abc");
        assertThat(kit.within(Bytes.SOON, () -> second.recv(10))).isEmpty();
        assertThat(kit.within(Bytes.SOON, () -> second.recv(10)))
                .as("asked once more")
                .isEmpty();
    }
}
