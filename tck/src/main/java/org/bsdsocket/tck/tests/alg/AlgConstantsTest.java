package org.bsdsocket.tck.tests.alg;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.constants.Names;
import org.junit.jupiter.api.Test;

@Compliance
final class AlgConstantsTest {

    @Test
    @Asserts("socket.AF_ALG#1")
    void constantsOfTheKernelsCryptographyAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_ALG", "SOL_ALG", "ALG_");
    }
}
