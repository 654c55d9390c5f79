package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class RecvIntoTest {

    @Test
    @Asserts("socket.socket.recv_into#1")
    void fillsTheFreePartAndNothingElse(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        List<ByteBuffer> kinds = List.of(
                ByteBuffer.allocate(20),
                ByteBuffer.allocateDirect(20),
                ByteBuffer.allocate(30).slice(7, 20));
        for (ByteBuffer buffer : kinds) {
            Buffers.dot(buffer);
            buffer.position(5).limit(15);
            pair.first().sendall(Bytes.of("abcd"));
            kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer));
            assertThat(buffer.position()).as("position afterwards").isEqualTo(9);
            assertThat(buffer.limit()).as("limit afterwards").isEqualTo(15);
            assertThat(Buffers.all(buffer)).isEqualTo(".....abcd...........");
        }
    }

    @Test
    @Asserts("socket.socket.recv_into#2")
    void storesNoMoreThanTheCount(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcdefghij"));
        ByteBuffer buffer = Buffers.dot(ByteBuffer.allocate(10));
        int count = kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer, 4, MsgFlag.NONE));
        assertThat(count).isLessThanOrEqualTo(4);
        assertThat(Buffers.all(buffer)).isEqualTo("abcdefghij".substring(0, count) + ".".repeat(10 - count));
        assertThat(Bytes.readText(kit, pair.second(), 10 - count)).isEqualTo("abcdefghij".substring(count));
    }

    @Test
    @Asserts("socket.socket.recv_into#3")
    void withoutCountUsesAllRoom(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcdefghijklmnop"));
        ByteBuffer buffer = ByteBuffer.allocate(8);
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer))).isEqualTo(8);
        assertThat(Buffers.all(buffer)).isEqualTo("abcdefgh");
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer.clear(), 0, MsgFlag.NONE)))
                .as("with a count of zero")
                .isEqualTo(8);
        assertThat(Buffers.all(buffer)).isEqualTo("ijklmnop");
    }

    @Test
    @Asserts("socket.socket.recv_into#4")
    void returnsHowManyBytesItStored(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcde"));
        ByteBuffer buffer = ByteBuffer.allocate(100);
        int count = kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer));
        assertThat(count).isEqualTo(buffer.position()).isEqualTo(5);
    }

    @Test
    @Asserts("socket.socket.recv_into#5")
    void peekedDataCanBeReceivedAgain(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abc"));
        ByteBuffer buffer = ByteBuffer.allocate(3);
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer, 0, Constants.MSG_PEEK)))
                .isEqualTo(3);
        assertThat(Bytes.readText(kit, pair.second(), 3)).isEqualTo("abc");
    }

    @Test
    @Asserts("socket.socket.recv_into#6")
    void withoutFlagsTakesTheDataOffTheSocket(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().sendall(Bytes.of("abcdef"));
        ByteBuffer buffer = ByteBuffer.allocate(3);
        kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer));
        assertThat(Buffers.all(buffer)).isEqualTo("abc");
        kit.within(Bytes.SOON, () -> pair.second().recvInto(buffer.clear()));
        assertThat(Buffers.all(buffer)).isEqualTo("def");
    }

    @Test
    @Asserts("socket.socket.recv_into#7")
    void refusesCountsThatTheBufferCannotTake(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket second = pair.second();
        pair.first().sendall(Bytes.of("abc"));
        for (int count : new int[] {-1, 4, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            ByteBuffer buffer = Buffers.dot(ByteBuffer.allocate(8)).limit(3);
            kit.within(
                    Bytes.SOON,
                    () -> kit.raises(
                            IllegalArgumentException.class, () -> second.recvInto(buffer, count, MsgFlag.NONE)));
            assertThat(Buffers.all(buffer))
                    .as("the buffer after a count of " + count)
                    .isEqualTo("........");
        }
        assertThat(Bytes.readText(kit, second, 3)).isEqualTo("abc");
    }

    @Test
    @Asserts("socket.socket.recv_into#8")
    void returnsZeroAtTheEndOfTheStream(Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        pair.first().close();
        byte[] room = new byte[4];
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recvInto(ByteBuffer.wrap(room))))
                .isZero();
        assertThat(Arrays.equals(room, new byte[4]))
                .as("the buffer is untouched")
                .isTrue();
    }
}
