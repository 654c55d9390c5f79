package org.bsdsocket.tck.tests.can;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.CanAddress;
import org.bsdsocket.Constants;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
@Uses({Capability.RAW_OPTIONS, Capability.DATAGRAM})
final class CanExamplesTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final int ROOM = 200;

    /** Hears one frame, and sends it back with one of its own behind it. */
    private static final String PYTHON = """
            import struct
            layout = struct.Struct('=IB3x8s')
            heard, said = map(int, sys.argv[1:])
            exactly = socket.CAN_EFF_FLAG | socket.CAN_EFF_MASK
            bus = socket.socket(socket.AF_CAN, socket.SOCK_RAW, socket.CAN_RAW)
            bus.setsockopt(socket.SOL_CAN_RAW, socket.CAN_RAW_FILTER, struct.pack('=II', heard, exactly))
            bus.bind(('vcan0',))
            print('ready')
            frame, sender = bus.recvfrom(layout.size)
            number, length, data = layout.unpack(frame)
            print(number, data[:length].hex(), sender[0])
            bus.send(frame)
            bus.send(layout.pack(said, 3, bytes([1, 2, 3])))
            """;

    @Test
    @Asserts("examples#16")
    void framesGoToCpythonAndComeBack(SocketModule socket, Kit kit) throws Exception {
        long first = Can.id(socket);
        long second = Can.id(socket);
        Socket bus = Can.hearing(socket, kit, first, second);
        OraclePeer python = kit.track(kit.oracle().start(PYTHON, Long.toString(first), Long.toString(second)));
        assertThat(python.line()).isEqualTo("ready");
        byte[] frame = Can.frame(socket, first, 10, 11, 12, 13, 14);
        bus.send(frame);
        assertThat(python.line()).isEqualTo(first + " 0a0b0c0d0e " + Can.BUS);
        Received echo = kit.within(SOON, () -> bus.recvfrom(ROOM));
        assertThat(echo.data()).isEqualTo(frame);
        assertThat(echo.address()).isEqualTo(new CanAddress(Can.BUS));
        byte[] own = kit.within(SOON, () -> bus.recv(ROOM));
        assertThat(own).isEqualTo(Can.frame(socket, second, 1, 2, 3));
    }

    @Test
    @Asserts("examples#17")
    void theBroadcastManagerSendsAndReceives(SocketModule socket, Kit kit) throws Exception {
        Socket manager = Can.datagrams(socket, kit, Constants.CAN_BCM);
        manager.connect(new CanAddress(Can.BUS));
        long there = Can.id(socket);
        long back = Can.id(socket);
        Socket bus = Can.hearing(socket, kit, there);
        byte[] sent = Can.frame(socket, there, 1, 2);
        manager.send(BcmMessage.of(socket, Constants.CAN_BCM_TX_SEND, 0, there, 0, sent));
        assertThat(kit.within(SOON, () -> bus.recv(ROOM))).isEqualTo(sent);

        long everyFrame = socket.valueOf(Constants.CAN_BCM_RX_FILTER_ID);
        manager.send(BcmMessage.of(socket, Constants.CAN_BCM_RX_SETUP, everyFrame, back, 0));
        byte[] answer = Can.frame(socket, back, 3, 4, 5);
        bus.send(answer);
        byte[] told = kit.within(SOON, () -> manager.recv(ROOM));
        assertThat(BcmMessage.opcode(socket, told)).isEqualTo(socket.valueOf(Constants.CAN_BCM_RX_CHANGED));
        assertThat(BcmMessage.frames(socket, told)).isEqualTo(answer);
    }
}
