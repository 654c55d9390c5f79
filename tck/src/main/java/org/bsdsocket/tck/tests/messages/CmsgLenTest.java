package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Oracle;
import org.bsdsocket.tck.Uses;
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
        ControlRoom.fitsOneItem(socket, kit, socket.CMSG_LEN(Integer.BYTES));
    }

    @Test
    @Asserts("socket.CMSG_LEN#3")
    void refusesLengthsThatCannotBe(SocketModule socket, Kit kit) {
        ControlRoom.refusesLengthsThatCannotBe(kit, socket::CMSG_LEN);
    }
}
