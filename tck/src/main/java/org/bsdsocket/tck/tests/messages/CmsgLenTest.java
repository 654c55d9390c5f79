package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.Constants;
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
final class CmsgLenTest {

    private static final int MANY = 100;

    @Test
    @Asserts("socket.CMSG_LEN#1")
    void isHeaderAndDataWithoutPadding(SocketModule socket) {
        long header = socket.CMSG_LEN(0);
        assertThat(header).as("CMSG_LEN(0)").isPositive();
        for (int length = 0; length < MANY; length++) {
            assertThat(socket.CMSG_LEN(length)).as("CMSG_LEN(%d)", length).isEqualTo(header + length);
        }
        Oracle.find()
                .ifPresent(python -> assertThat(header)
                        .as("what CPython says")
                        .isEqualTo(python.json("print(socket.CMSG_LEN(0))").asLong()));
    }

    @Test
    @Asserts("socket.CMSG_LEN#2")
    @Uses({Capability.ANCILLARY_DATA, Capability.UNIX, Capability.DESCRIPTORS})
    void makesRoomForOneItem(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 1);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        int room = (int) socket.CMSG_LEN(Integer.BYTES);
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, room));
        assertThat(received.msgFlags() & socket.valueOf(Constants.MSG_CTRUNC))
                .as("MSG_CTRUNC")
                .isZero();
        assertThat(received.ancdata()).hasSize(1);
        passing.assertReceived(Passing.descriptors(received.ancdata().get(0)));
    }

    @Test
    @Asserts("socket.CMSG_LEN#3")
    void refusesLengthsThatCannotBe(SocketModule socket, Kit kit) {
        for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            kit.raises(IllegalArgumentException.class, () -> socket.CMSG_LEN(length));
        }
    }
}
