package org.bsdsocket.tck.tests.constants;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;

/** Every number that Python's module has a name for: here, in CPython, and where the two may differ. */
public final class Names {

    private static final String SCRIPT = """
            import _socket
            for name in dir(_socket):
                value = getattr(_socket, name)
                if type(value) is int and not name.startswith('_'):
                    print(name, value)
            """;

    private static final String NO_BLUETOOTH =
            "CPython has it only if it was built with the headers of BlueZ, which are no part of a C library";
    private static final String NO_RDS = "CPython for Linux includes no header that has it, though it is documented";

    private static final String LENGTH_OF_LONG = """
            import struct
            print(struct.calcsize('l'))
            """;

    private static final String CUT = "CPython keeps it in a C long, which has 32 bits with a sign here";

    /** The options with a struct timeval, of which a 32-bit system has two each: for seconds of 32 bits and of 64. */
    private static final String TIMEOUTS = "SO_(RCV|SND)TIMEO";

    /** Whether what is set by the one with 64 bits is what the one with C longs tells. */
    private static final String SAME_TIMEOUT = """
            import struct
            s = socket.socket()
            try:
                s.setsockopt(socket.SOL_SOCKET, int(sys.argv[2]), struct.pack('qq', 7, 0))
                told = s.getsockopt(socket.SOL_SOCKET, int(sys.argv[1]), struct.calcsize('ll'))
                print(struct.calcsize('l') == 4 and told == struct.pack('ll', 7, 0))
            except OSError:
                print(False)
            """;

    private static final String WIDE =
            "CPython was built for a time_t of 64 bits here and has the same option in the form that takes one";

    /** What a table may have and this CPython not, and why. The other way round there is no excuse. */
    private static final Map<String, String> MORE_THAN_CPYTHON = Map.of(
            "(AF_BLUETOOTH|BTPROTO_.*|HCI_.*|SOL_HCI)",
            NO_BLUETOOTH,
            "RDS_.*",
            NO_RDS,
            "CAN_RAW_ERR_FILTER",
            "an enumerator in Linux's headers, and CPython asks for a macro");

    private Names() {}

    static List<IntConstant> all() {
        return Arrays.stream(Constants.class.getFields()).map(Names::read).toList();
    }

    static Map<String, Long> here(SocketModule socket) {
        Map<String, Long> values = new TreeMap<>();
        for (IntConstant constant : all()) {
            if (socket.isDefined(constant)) {
                values.put(constant.toString(), socket.valueOf(constant));
            }
        }
        return values;
    }

    static Map<String, Long> inCpython(Kit kit) {
        Map<String, Long> values = new TreeMap<>();
        for (String line : kit.oracle().lines(SCRIPT)) {
            String[] words = line.split(" ", -1);
            values.put(words[0], Long.parseLong(words[1]));
        }
        // Names that a later version brought are not promised.
        if (!kit.oracle().version().startsWith("3.12.")) {
            var known = all().stream().map(IntConstant::toString).collect(toCollection(TreeSet::new));
            values.keySet().retainAll(known);
        }
        return values;
    }

    /** Why a name may be defined here though this CPython lacks it; empty if that is a mistake. */
    static Optional<String> excuse(String name) {
        return MORE_THAN_CPYTHON.entrySet().stream()
                .filter(entry -> name.matches(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Those whose names begin so must have CPython's value each, or be as absent. */
    public static void compare(SocketModule socket, Kit kit, String... prefixes) {
        assertThat(unexplained(socket, kit, name -> Arrays.stream(prefixes).anyMatch(name::startsWith)))
                .isEmpty();
    }

    static List<String> unexplained(SocketModule socket, Kit kit, Predicate<String> wanted) {
        Map<String, Long> ours = here(socket);
        Map<String, Long> theirs = inCpython(kit);
        List<String> unexplained = new ArrayList<>();
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        names.removeIf(wanted.negate());
        assertThat(names).as("names to compare").isNotEmpty();
        for (String name : names) {
            Long here = ours.get(name);
            Long there = theirs.get(name);
            if (Objects.equals(here, there)) {
                continue;
            }
            String difference =
                    name + " is " + (here == null ? "absent" : here) + " here and " + (there == null ? "absent" : there)
                            + " in CPython " + kit.oracle().version();
            if (there == null && excuse(name).isPresent()) {
                kit.observe(difference + ": " + excuse(name).get());
            } else if (here != null && there != null && isCut(here, there, kit)) {
                kit.observe(difference + ": " + CUT);
            } else if (here != null && there != null && name.matches(TIMEOUTS) && isWide(here, there, kit)) {
                kit.observe(difference + ": " + WIDE);
            } else {
                unexplained.add(difference);
            }
        }
        return unexplained;
    }

    /** Whether CPython has what is left of a number in a C long of 32 bits. */
    private static boolean isCut(long here, long there, Kit kit) {
        return there == (int) here && kit.oracle().lines(LENGTH_OF_LONG).equals(List.of("4"));
    }

    /** Whether CPython has the form for seconds of 64 bits of an option that is here in the form for 32. */
    private static boolean isWide(long here, long there, Kit kit) {
        return kit.oracle()
                .lines(SAME_TIMEOUT, Long.toString(here), Long.toString(there))
                .equals(List.of("True"));
    }

    private static IntConstant read(Field field) {
        try {
            return (IntConstant) field.get(null);
        } catch (IllegalAccessException e) {
            throw new KitException("a public constant cannot be read: " + field.getName(), e);
        }
    }
}
