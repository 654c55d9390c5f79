package org.bsdsocket.tck.tests.can;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.CanAddress;
import org.bsdsocket.CanFilter;
import org.bsdsocket.CanFrame;
import org.bsdsocket.CanIsotpAddress;
import org.bsdsocket.CanJ1939Address;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.OSException;
import org.bsdsocket.Octets;
import org.bsdsocket.Received;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
@Uses({Capability.RAW_OPTIONS, Capability.DATAGRAM, Capability.TIMEOUTS, Capability.OPTIONS})
final class CanProtocolsTest {

    private static final Duration SOON = Duration.ofSeconds(8);
    private static final int FD_BYTES = 64;

    /** The priority of what says none. */
    private static final int ORDINARY = 6;

    private static final int TEN_MILLIS = 10_000;

    @Test
    @Asserts("socket.CAN_BCM#2")
    void theBroadcastManagerRepeatsAFrame(SocketModule socket, Kit kit) throws Exception {
        long id = Can.id(socket);
        Socket bus = Can.hearing(socket, kit, id);
        Socket manager = Can.datagrams(socket, kit, Constants.CAN_BCM);
        manager.connect(new CanAddress(Can.BUS));
        byte[] frame = Can.frame(socket, id, 7, 8);
        long timed = socket.valueOf(Constants.CAN_BCM_SETTIMER) | socket.valueOf(Constants.CAN_BCM_STARTTIMER);
        manager.send(BcmMessage.of(socket, Constants.CAN_BCM_TX_SETUP, timed, id, TEN_MILLIS, frame));
        for (int i = 0; i < 3; i++) {
            assertThat(kit.within(SOON, () -> bus.recv(100))).isEqualTo(frame);
        }
    }

    @Test
    @Asserts("socket.CAN_RAW_FD_FRAMES#1")
    void fdFramesAreNotTakenAtFirst(SocketModule socket, Kit kit) throws Exception {
        long id = Can.id(socket);
        Socket bus = Can.hearing(socket, kit, id);
        assertThat(bus.getsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_FD_FRAMES))
                .isZero();
        kit.raises(OSException.class, "EINVAL", () -> bus.send(flexible(id).toBytes(socket)));
    }

    @Test
    @Asserts("socket.CAN_RAW_FD_FRAMES#2")
    void bothKindsOfFramesAreSentAndReceived(SocketModule socket, Kit kit) throws Exception {
        long id = Can.id(socket);
        Socket sender = Can.hearing(socket, kit, Can.id(socket));
        Socket receiver = Can.hearing(socket, kit, id);
        sender.setsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_FD_FRAMES, 1);
        receiver.setsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_FD_FRAMES, 1);
        assertThat(receiver.getsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_FD_FRAMES))
                .isOne();
        byte[] classic = Can.frame(socket, id, 1, 2);
        sender.send(classic);
        sender.send(flexible(id).toBytes(socket));
        assertThat(kit.within(SOON, () -> receiver.recv(100))).isEqualTo(classic);
        CanFrame received = CanFrame.of(kit.within(SOON, () -> receiver.recv(100)), socket);
        // Newer kernels mark the frame as flexible on its way.
        assertThat(new CanFrame(received.canId(), received.fd(), 0, received.data()))
                .isEqualTo(flexible(id));
    }

    private static CanFrame flexible(long id) {
        return new CanFrame(id, true, 0, Octets.of(Bytes.pattern(FD_BYTES)));
    }

    @Test
    @Asserts("socket.CAN_RAW_JOIN_FILTERS#1")
    void framesMustFitAllJoinedFilters(SocketModule socket, Kit kit) throws Exception {
        long both = Can.id(socket) | 1;
        long one = both & ~1;
        long extended = socket.valueOf(Constants.CAN_EFF_FLAG);
        CanFilter pair = new CanFilter(one, extended | (Can.mask(socket) & ~1));
        CanFilter odd = new CanFilter(1 | extended, extended | 1);
        Socket sender = Can.hearing(socket, kit, Can.id(socket));
        Socket joined = Can.raw(socket, kit);
        joined.setsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_JOIN_FILTERS, 1);
        assertThat(joined.getsockopt(Constants.SOL_CAN_RAW, Constants.CAN_RAW_JOIN_FILTERS))
                .isOne();
        Can.filter(socket, joined, pair, odd);
        joined.bind(new CanAddress(Can.BUS));
        sender.send(Can.frame(socket, one, 1));
        sender.send(Can.frame(socket, both, 2));
        assertThat(kit.within(SOON, () -> joined.recv(100))).isEqualTo(Can.frame(socket, both, 2));
        joined.settimeout(Timeout.NON_BLOCKING);
        kit.raises(OSException.class, "EAGAIN", () -> joined.recv(100));
    }

    @Test
    @Asserts("socket.CAN_ISOTP#2")
    void isotpCarriesMessagesLongerThanFrames(SocketModule socket, Kit kit) throws Exception {
        Socket first = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        Socket second = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        long there = Can.id(socket);
        long back = Can.id(socket);
        first.bind(new CanIsotpAddress(Can.BUS, back, there));
        second.bind(new CanIsotpAddress(Can.BUS, there, back));
        byte[] message = Bytes.pattern(500);
        assertThat(first.send(message)).isEqualTo(message.length);
        assertThat(kit.within(SOON, () -> second.recv(1000))).isEqualTo(message);
    }

    @Test
    @Asserts("socket.CAN_ISOTP#3")
    @Uses(Capability.ANCILLARY_DATA)
    void isotpMessagesCanBeReceivedWithTheirFlags(SocketModule socket, Kit kit) throws Exception {
        Socket first = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        Socket second = Can.datagrams(socket, kit, Constants.CAN_ISOTP);
        long there = Can.id(socket);
        long back = Can.id(socket);
        first.bind(new CanIsotpAddress(Can.BUS, back, there));
        second.bind(new CanIsotpAddress(Can.BUS, there, back));
        byte[] message = Bytes.pattern(50);
        first.send(message);
        RecvMsg received = kit.within(SOON, () -> second.recvmsg(100, 100));
        assertThat(received.data()).isEqualTo(message);
        assertThat(received.ancdata()).isEmpty();
    }

    @Test
    @Asserts("socket.CAN_J1939#2")
    void j1939CarriesMessagesLongerThanFrames(SocketModule socket, Kit kit) throws Exception {
        Socket sender = Can.datagrams(socket, kit, Constants.CAN_J1939);
        Socket receiver = Can.datagrams(socket, kit, Constants.CAN_J1939);
        int from = ThreadLocalRandom.current().nextInt(50, 100);
        int to = from + 100;
        sender.bind(Can.unit(socket, from));
        receiver.bind(Can.unit(socket, to));
        byte[] message = Bytes.pattern(100);
        sender.sendto(message, Can.unit(socket, Can.group(), to));
        Received received = kit.within(SOON, () -> receiver.recvfrom(1000));
        assertThat(received.data()).isEqualTo(message);
    }

    @Test
    @Asserts("socket.CAN_J1939#3")
    @Uses(Capability.ANCILLARY_DATA)
    void j1939TellsDestinationAndPriority(SocketModule socket, Kit kit) throws Exception {
        Socket sender = Can.datagrams(socket, kit, Constants.CAN_J1939);
        Socket receiver = Can.datagrams(socket, kit, Constants.CAN_J1939);
        int from = ThreadLocalRandom.current().nextInt(50, 100);
        int to = from + 100;
        sender.bind(Can.unit(socket, from));
        receiver.bind(Can.unit(socket, to));
        for (int i = 0; i < 2; i++) {
            sender.sendto(new byte[] {1, 2, 3}, Can.unit(socket, Can.group(), to));
            RecvMsg received = kit.within(SOON, () -> receiver.recvmsg(100, 200));
            assertThat(received.data()).containsExactly(1, 2, 3);
            assertThat(((CanJ1939Address) Objects.requireNonNull(received.address())).addr())
                    .isEqualTo(from);
            assertThat(received.ancdata())
                    .extracting(ControlMessage::type, item -> Byte.toUnsignedInt(item.data()[0]))
                    .containsExactlyInAnyOrder(
                            tuple((int) socket.valueOf(Constants.SCM_J1939_DEST_ADDR), to),
                            tuple((int) socket.valueOf(Constants.SCM_J1939_PRIO), ORDINARY));
        }
    }
}
