package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Oracle;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class CmsgSpaceTest {

    private static final int MANY = 100;
    private static final int PLENTY = 1000;

    @Test
    @Asserts("socket.CMSG_SPACE#1")
    void isTheLengthFilledUpToTheNextItem(SocketModule socket) {
        long empty = socket.CMSG_SPACE(0);
        long step = socket.CMSG_SPACE(1) - empty;
        assertThat(step).as("alignment").isGreaterThanOrEqualTo(Integer.BYTES);
        for (int length = 0; length < MANY; length++) {
            long steps = (length + step - 1) / step;
            assertThat(socket.CMSG_SPACE(length))
                    .as("CMSG_SPACE(%d)", length)
                    .isEqualTo(empty + steps * step)
                    .isGreaterThanOrEqualTo(socket.CMSG_LEN(length));
        }
        Oracle.find()
                .ifPresent(python -> assertThat(List.of(empty, empty + step))
                        .as("what CPython says")
                        .isEqualTo(python.lines("print(socket.CMSG_SPACE(0)); print(socket.CMSG_SPACE(1))").stream()
                                .map(Long::valueOf)
                                .toList()));
    }

    @Test
    @Asserts("socket.CMSG_SPACE#2")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void makesRoomForOneItem(SocketModule socket, Kit kit) throws Exception {
        ControlRoom.fitsOneItem(socket, kit, socket.CMSG_SPACE(Integer.BYTES));
    }

    @Test
    @Asserts("socket.CMSG_SPACE#3")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS, Capability.RAW_OPTIONS})
    void theSumMakesRoomForSeveralItems(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Credentials.ask(socket, pair.second());
        Passing passing = new Passing(socket, kit, 1);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsg first = kit.within(Bytes.SOON, () -> pair.second().recvmsg(1, PLENTY));
        close(socket, first);
        long sum = first.ancdata().stream()
                .mapToLong(item -> socket.CMSG_SPACE(item.data().length))
                .sum();
        assertThat(first.ancdata()).as("items with plenty of room").hasSizeGreaterThan(1);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsg second = kit.within(Bytes.SOON, () -> pair.second().recvmsg(1, (int) sum));
        close(socket, second);
        assertThat(second.ancdata().stream().map(item -> item.data().length))
                .isEqualTo(
                        first.ancdata().stream().map(item -> item.data().length).toList());
        assertThat(second.msgFlags() & socket.valueOf(Constants.MSG_CTRUNC))
                .as("MSG_CTRUNC")
                .isZero();
    }

    @Test
    @Asserts("socket.CMSG_SPACE#4")
    void refusesLengthsThatCannotBe(SocketModule socket, Kit kit) {
        ControlRoom.refusesLengthsThatCannotBe(kit, socket::CMSG_SPACE);
    }

    @Test
    @Asserts("socket.CMSG_SPACE#5")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void whatThePaddingHoldsIsNotLostUnseen(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 3);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        int room = (int) socket.CMSG_SPACE(Integer.BYTES);
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, room));
        assertThat(received.ancdata()).hasSize(1);
        long[] fds = Passing.descriptors(received.ancdata().get(0));
        kit.observe(fds.length + " of 3 descriptors in the room for one");
        assertThat((received.msgFlags() & socket.valueOf(Constants.MSG_CTRUNC)) != 0)
                .as("MSG_CTRUNC")
                .isEqualTo(fds.length < 3);
        passing.assertReceived(fds);
        passing.assertNothingLeftOpen();
    }

    private static void close(SocketModule socket, RecvMsg received) throws Exception {
        for (ControlMessage item : received.ancdata()) {
            if (Passing.isRights(socket, item)) {
                for (long fd : Passing.descriptors(item)) {
                    socket.close(fd);
                }
            }
        }
    }
}
