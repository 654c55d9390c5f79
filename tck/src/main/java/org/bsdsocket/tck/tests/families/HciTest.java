package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.HciAddress;
import org.bsdsocket.HciNodeAddress;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.TextConstants;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Speaks with controllers in the packets of the Core specification, volume 4, parts A and E. */
@Compliance
@Uses(Capability.RAW_OPTIONS)
final class HciTest {

    private static final byte COMMAND = 1;
    private static final byte EVENT = 4;
    private static final byte COMMAND_COMPLETE = 0x0E;
    private static final short READ_LOCAL_VERSION = 0x1001;
    private static final short READ_BD_ADDR = 0x1009;
    /** Kind, the command's number, and that nothing follows. */
    private static final int COMMAND_LENGTH = 4;
    /** Kind, event, length, allowed commands, and the number of the command that is answered. */
    private static final int OPCODE = 4;
    /** What an answer begins with, up to its status. */
    private static final int HEADER = 7;

    // Types of control messages, for which Python has no names: HCI_CMSG_DIR and HCI_CMSG_TSTAMP.
    private static final int CMSG_DIR = 1;
    private static final int CMSG_TSTAMP = 2;

    @Test
    @Asserts("families.AF_BLUETOOTH#7")
    void numberSaysWhichController(SocketModule socket, Kit kit) throws Exception {
        Socket first = bound(socket, kit, 0);
        Socket second = bound(socket, kit, 1);
        Controllers controllers = Controllers.of(socket, kit);
        assertThat(first.getsockname()).isEqualTo(new HciAddress(0)).hasToString("(0,)");
        assertThat(second.getsockname()).isEqualTo(new HciAddress(1));
        assertThat(asked(socket, kit, first)).isEqualTo(controllers.near());
        assertThat(asked(socket, kit, second)).isEqualTo(controllers.far());
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#8")
    void textSaysWhichController(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        HciNodeAddress every = new HciNodeAddress(socket.valueOf(TextConstants.BDADDR_ANY));
        made.bind(every);
        assertThat(made.getsockname()).isEqualTo(every);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#12")
    void refusesTextWhereControllersAreNumbered(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        Forms.refused(kit, made, new HciNodeAddress("12:34:56:78:9A:BC"), "HciAddress(deviceId) on this system");
    }

    @Test
    @Asserts("socket.HCI_FILTER#1")
    void linuxHasTheOptions(SocketModule socket) {
        assertThat(Stream.of(Constants.HCI_FILTER, Constants.HCI_TIME_STAMP, Constants.HCI_DATA_DIR))
                .allMatch(socket::isDefined);
    }

    @Test
    @Asserts("socket.HCI_FILTER#2")
    void filterLetsThroughWhatItNames(SocketModule socket, Kit kit) throws Exception {
        for (short wanted : new short[] {READ_BD_ADDR, READ_LOCAL_VERSION}) {
            // A new one each time: answers to what others ask the controller may wait in the old one.
            Socket made = bound(socket, kit, 0);
            byte[] filter = filter(socket, wanted);
            made.setsockopt(Constants.SOL_HCI, Constants.HCI_FILTER, filter);
            assertThat(made.getsockopt(Constants.SOL_HCI, Constants.HCI_FILTER, filter.length))
                    .isEqualTo(filter);
            made.send(command(wanted == READ_BD_ADDR ? READ_LOCAL_VERSION : READ_BD_ADDR));
            made.send(command(wanted));
            assertThat(opcode(kit.within(Bytes.SOON, () -> made.recv(300)))).isEqualTo(wanted);
        }
    }

    @Test
    @Asserts("socket.HCI_FILTER#3")
    @Uses({Capability.RAW_OPTIONS, Capability.ANCILLARY_DATA})
    void timeStampsComeWithPackets(SocketModule socket, Kit kit) throws Exception {
        long before = Instant.now().getEpochSecond();
        Socket made = bound(socket, kit, 0);
        assertThat(answered(socket, kit, made)).isEmpty();
        made.setsockopt(Constants.SOL_HCI, Constants.HCI_TIME_STAMP, 1);
        assertThat(made.getsockopt(Constants.SOL_HCI, Constants.HCI_TIME_STAMP)).isEqualTo(1);
        ControlMessage stamp = only(answered(socket, kit, made));
        assertThat(stamp.level()).isEqualTo((int) socket.valueOf(Constants.SOL_HCI));
        assertThat(stamp.type()).isEqualTo(CMSG_TSTAMP);
        ByteBuffer time = ByteBuffer.wrap(stamp.data()).order(ByteOrder.nativeOrder());
        // Two numbers of the width of a C long.
        long seconds = time.capacity() == 2 * Long.BYTES ? time.getLong() : time.getInt();
        assertThat(seconds).isBetween(before - 1, Instant.now().getEpochSecond() + 1);
    }

    @Test
    @Asserts("socket.HCI_FILTER#4")
    @Uses({Capability.RAW_OPTIONS, Capability.ANCILLARY_DATA})
    void directionComesWithPackets(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, 0);
        made.setsockopt(Constants.SOL_HCI, Constants.HCI_DATA_DIR, 1);
        assertThat(made.getsockopt(Constants.SOL_HCI, Constants.HCI_DATA_DIR)).isEqualTo(1);
        ControlMessage direction = only(answered(socket, kit, made));
        assertThat(direction.level()).isEqualTo((int) socket.valueOf(Constants.SOL_HCI));
        assertThat(direction.type()).isEqualTo(CMSG_DIR);
        assertThat(ByteBuffer.wrap(direction.data())
                        .order(ByteOrder.nativeOrder())
                        .getInt())
                .as("incoming")
                .isEqualTo(1);
    }

    @Test
    @Asserts("socket.HCI_FILTER#5")
    void netbsdAndDragonflyHaveNoFilter(SocketModule socket) {
        assertThat(socket.isDefined(Constants.HCI_FILTER)).isFalse();
    }

    @Test
    @Asserts("socket.HCI_FILTER#6")
    void bsdsHaveNoTimeStampsAndDirections(SocketModule socket) {
        assertThat(Stream.of(Constants.HCI_TIME_STAMP, Constants.HCI_DATA_DIR)).noneMatch(socket::isDefined);
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_BLUETOOTH, Constants.SOCK_RAW, Constants.BTPROTO_HCI));
    }

    private static Socket bound(SocketModule socket, Kit kit, int device) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new HciAddress(device));
        return made;
    }

    /** The address that a socket's controller says it has. */
    private static String asked(SocketModule socket, Kit kit, Socket made) throws Exception {
        made.setsockopt(Constants.SOL_HCI, Constants.HCI_FILTER, filter(socket, READ_BD_ADDR));
        made.send(command(READ_BD_ADDR));
        byte[] answer = kit.within(Bytes.SOON, () -> made.recv(300));
        StringBuilder text = new StringBuilder();
        for (int i = answer.length - 1; i >= HEADER; i--) {
            text.append(HexFormat.of().withUpperCase().toHexDigits(answer[i])).append(i == HEADER ? "" : ":");
        }
        return text.toString();
    }

    /** What comes beside an answer. */
    private static List<ControlMessage> answered(SocketModule socket, Kit kit, Socket made) throws Exception {
        made.setsockopt(Constants.SOL_HCI, Constants.HCI_FILTER, filter(socket, READ_BD_ADDR));
        made.send(command(READ_BD_ADDR));
        RecvMsg received = kit.within(Bytes.SOON, () -> made.recvmsg(300, 100));
        assertThat(opcode(received.data())).isEqualTo(READ_BD_ADDR);
        return received.ancdata();
    }

    private static ControlMessage only(List<ControlMessage> messages) {
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    private static byte[] command(short opcode) {
        return ByteBuffer.allocate(COMMAND_LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(COMMAND)
                .putShort(opcode)
                .array();
    }

    private static short opcode(byte[] answer) {
        assertThat(answer).startsWith(EVENT, COMMAND_COMPLETE);
        return ByteBuffer.wrap(answer).order(ByteOrder.LITTLE_ENDIAN).getShort(OPCODE);
    }

    /** A struct hci_filter that lets through the answers to one command. */
    private static byte[] filter(SocketModule socket, short opcode) {
        ByteBuffer filter = ByteBuffer.allocate(
                        socket.layouts().size("hci_filter").orElseThrow())
                .order(ByteOrder.nativeOrder());
        filter.putInt(socket.layouts().offset("hci_filter.type_mask").orElseThrow(), 1 << EVENT);
        filter.putInt(socket.layouts().offset("hci_filter.event_mask").orElseThrow(), 1 << COMMAND_COMPLETE);
        // The one field that is little-endian everywhere.
        filter.order(ByteOrder.LITTLE_ENDIAN)
                .putShort(socket.layouts().offset("hci_filter.opcode").orElseThrow(), opcode);
        return filter.array();
    }
}
