package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.bsdsocket.Constants;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;

/** What is promised of CMSG_LEN and of CMSG_SPACE alike: room for control messages. */
final class ControlRoom {

    private ControlRoom() {}

    /** Checks that a descriptor fits into the room said to be enough for one. */
    static void fitsOneItem(SocketModule socket, Kit kit, long room) throws Exception {
        SocketPair pair = kit.unixPair();
        Passing passing = new Passing(socket, kit, 1);
        pair.first().sendmsg(List.of(Bytes.buffer("x")), List.of(passing.rights()));
        RecvMsg received = kit.within(Bytes.SOON, () -> pair.second().recvmsg(10, (int) room));
        assertThat(received.msgFlags() & socket.valueOf(Constants.MSG_CTRUNC))
                .as("MSG_CTRUNC")
                .isZero();
        assertThat(received.ancdata()).hasSize(1);
        passing.assertReceived(Passing.descriptors(received.ancdata().get(0)));
    }

    static void refusesLengthsThatCannotBe(Kit kit, LongUnaryOperator roomFor) {
        for (long length : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            kit.raises(IllegalArgumentException.class, () -> roomFor.applyAsLong(length));
        }
    }
}
