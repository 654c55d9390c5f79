package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;

/** The values of constants, beside those that CPython knows. */
final class Values {

    private static final String SCRIPT = """
            for name in sorted(dir(socket)):
                if any(name == wanted or wanted.endswith('*') and name.startswith(wanted[:-1]) for wanted in sys.argv[1:]):
                    print(name, int(getattr(socket, name)))
            """;

    private Values() {}

    /**
     * Checks that each constant that CPython has here is worth the same.
     *
     * @param wanted names, and beginnings of names with a star behind; each must stand for at least one
     */
    static void areThoseOfCpython(SocketModule socket, Kit kit, String... wanted) {
        List<String> theirs = kit.oracle().lines(SCRIPT, wanted);
        for (String each : wanted) {
            String start = each.endsWith("*") ? each.substring(0, each.length() - 1) : each + " ";
            assertThat(theirs).as("CPython's constants").anyMatch(line -> line.startsWith(start));
        }
        List<String> ours = new ArrayList<>();
        for (String line : theirs) {
            String name = line.substring(0, line.indexOf(' '));
            IntConstant constant = named(name);
            ours.add(name + " " + (socket.isDefined(constant) ? socket.valueOf(constant) : "absent"));
        }
        assertThat(ours).isEqualTo(theirs);
    }

    private static IntConstant named(String name) {
        try {
            return (IntConstant) Constants.class.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("there is no constant " + name, e);
        }
    }
}
