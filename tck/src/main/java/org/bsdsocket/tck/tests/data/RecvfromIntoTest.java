package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort6;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.ReceivedInto;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class RecvfromIntoTest {

    @Test
    @Asserts("socket.socket.recvfrom_into#1")
    void fillsTheFreePartAndNothingElse(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        for (ByteBuffer buffer : new ByteBuffer[] {ByteBuffer.allocate(20), ByteBuffer.allocateDirect(20)}) {
            Buffers.dot(buffer).position(5).limit(15);
            from.sendto(Bytes.of("abcd"), kit.address(to));
            receive(kit, to, buffer, 0, MsgFlag.NONE);
            assertThat(buffer.position()).as("position afterwards").isEqualTo(9);
            assertThat(buffer.limit()).as("limit afterwards").isEqualTo(15);
            assertThat(Buffers.all(buffer)).isEqualTo(".....abcd...........");
        }
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#2")
    void namesTheSender(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("x"), kit.address(to));
        assertThat(receive(kit, to, ByteBuffer.allocate(10), 0, MsgFlag.NONE).address())
                .isEqualTo(kit.address(from));
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#3")
    void storesNoMoreThanTheCountAndWithZeroAllThatFits(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("abcdefgh"), kit.address(to));
        ByteBuffer buffer = Buffers.dot(ByteBuffer.allocate(8));
        receive(kit, to, buffer, 3, MsgFlag.NONE);
        assertThat(Buffers.all(buffer)).isEqualTo("abc.....");
        from.sendto(Bytes.of("abcdefgh"), kit.address(to));
        receive(kit, to, Buffers.dot(buffer), 0, MsgFlag.NONE);
        assertThat(Buffers.all(buffer)).isEqualTo("abcdefgh");
        from.sendto(Bytes.of("ABCDEFGH"), kit.address(to));
        kit.within(Bytes.SOON, () -> to.recvfromInto(Buffers.dot(buffer)));
        assertThat(Buffers.all(buffer)).as("without a count").isEqualTo("ABCDEFGH");
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#4")
    void aPeekedDatagramCanBeReceivedAgain(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("abc"), kit.address(to));
        ByteBuffer buffer = ByteBuffer.allocate(3);
        receive(kit, to, buffer, 0, Constants.MSG_PEEK);
        assertThat(Buffers.all(buffer)).isEqualTo("abc");
        assertThat(receive(kit, to, buffer.clear(), 0, MsgFlag.NONE).nbytes()).isEqualTo(3);
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#5")
    void withoutFlagsTakesTheDatagramOffTheSocket(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("one"), kit.address(to));
        from.sendto(Bytes.of("two"), kit.address(to));
        ByteBuffer buffer = ByteBuffer.allocate(3);
        kit.within(Bytes.SOON, () -> to.recvfromInto(buffer));
        kit.within(Bytes.SOON, () -> to.recvfromInto(buffer.clear()));
        assertThat(Buffers.all(buffer)).isEqualTo("two");
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#6")
    void returnsHowManyBytesItStored(Kit kit) throws Exception {
        Socket from = kit.udp();
        Socket to = kit.udp();
        from.sendto(Bytes.of("abcde"), kit.address(to));
        ByteBuffer buffer = ByteBuffer.allocate(100);
        int count = receive(kit, to, buffer, 0, MsgFlag.NONE).nbytes();
        assertThat(count).isEqualTo(buffer.position()).isEqualTo(5);
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#7")
    void namesAnIpv6Sender(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.udp6(socket, kit);
        Socket to = Datagrams.udp6(socket, kit);
        from.sendto(Bytes.of("x"), to.getsockname());
        int port = ((HostPort6) from.getsockname()).port();
        assertThat(receive(kit, to, ByteBuffer.allocate(10), 0, MsgFlag.NONE).address())
                .isEqualTo(new HostPort6("::1", port, 0, 0));
    }

    @Test
    @Asserts("socket.socket.recvfrom_into#8")
    void namesAUnixSender(SocketModule socket, Kit kit) throws Exception {
        Socket from = Datagrams.unix(socket, kit);
        Socket to = Datagrams.unix(socket, kit);
        from.sendto(Bytes.of("x"), to.getsockname());
        assertThat(receive(kit, to, ByteBuffer.allocate(10), 0, MsgFlag.NONE).address())
                .isEqualTo(from.getsockname());
    }

    private static ReceivedInto receive(Kit kit, Socket to, ByteBuffer buffer, int nbytes, MsgFlag flags)
            throws Exception {
        return kit.within(Bytes.SOON, () -> to.recvfromInto(buffer, nbytes, flags));
    }
}
