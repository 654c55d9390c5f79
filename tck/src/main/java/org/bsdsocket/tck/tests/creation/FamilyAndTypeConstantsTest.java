package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class FamilyAndTypeConstantsTest {

    private static final String ABSENT = "absent";
    private static final String SCRIPT = """
            for name in sys.argv[1:]:
                print(name, int(getattr(socket, name)) if hasattr(socket, name) else 'absent')
            """;

    @Test
    @Asserts("socket.AF_UNIX#1")
    void familiesAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        compare(socket, kit, List.of(Constants.AF_UNIX, Constants.AF_INET, Constants.AF_INET6));
    }

    @Test
    @Asserts("socket.SOCK_STREAM#1")
    void typesAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        compare(
                socket,
                kit,
                List.of(
                        Constants.SOCK_STREAM,
                        Constants.SOCK_DGRAM,
                        Constants.SOCK_RAW,
                        Constants.SOCK_RDM,
                        Constants.SOCK_SEQPACKET));
    }

    private static void compare(SocketModule socket, Kit kit, List<? extends IntConstant> constants) {
        List<String> names = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (IntConstant constant : constants) {
            names.add(String.valueOf(constant.name()));
            ours.add(constant.name() + " " + (socket.isDefined(constant) ? socket.valueOf(constant) : ABSENT));
        }
        assertThat(ours).isEqualTo(kit.oracle().lines(SCRIPT, names.toArray(String[]::new)));
    }
}
