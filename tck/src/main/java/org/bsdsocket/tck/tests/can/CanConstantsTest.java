package org.bsdsocket.tck.tests.can;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.constants.Names;
import org.junit.jupiter.api.Test;

@Compliance
final class CanConstantsTest {

    @Test
    @Asserts({"socket.AF_CAN#1", "socket.CAN_BCM#1", "socket.CAN_ISOTP#1", "socket.CAN_J1939#1"})
    void constantsOfTheCanBusAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_CAN", "PF_CAN", "SOL_CAN_", "CAN_", "J1939_", "SO_J1939_", "SCM_J1939_");
    }
}
