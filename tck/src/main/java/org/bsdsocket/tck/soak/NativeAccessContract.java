package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A JVM that is told to allow a backend its native code prints nothing of its own, and of one that denies it users learn what
 * to do. Extend it and say which backend.
 */
@Timeout(120)
public abstract class NativeAccessContract {

    /** The first JDK that can deny it, and that warns when nothing is said. */
    private static final int FIRST_TO_DENY = 24;

    private final String backend;
    private final String module;

    /** @param module whose native access it is when there are named modules */
    protected NativeAccessContract(String backend, String module) {
        this.backend = backend;
        this.module = module;
    }

    @Test
    void withLeaveItWorksAndTheJvmSaysNothing() throws Exception {
        List<String> leave = canDeny()
                ? List.of("--illegal-native-access=deny", "--enable-native-access=ALL-UNNAMED")
                : List.of(); // Not needed, and before JDK 22 not known without a warning.
        assertThat(ChildJvm.run(Program.class, leave, backend)).containsExactly("through", "exit 0");
    }

    @Test
    void deniedItTellsWhatToDo() throws Exception {
        Assumptions.assumeTrue(canDeny(), "before JDK 24 a JVM has no way to deny native access");
        assertThat(ChildJvm.run(Program.class, List.of("--illegal-native-access=deny"), backend))
                .containsExactly(
                        "this JVM forbids native code (--illegal-native-access=deny); allow it with"
                                + " --enable-native-access=" + module + ", or ALL-UNNAMED on the class path.",
                        "exit 0");
    }

    private static boolean canDeny() {
        return Runtime.version().feature() >= FIRST_TO_DENY;
    }

    /** Prints why a backend is unavailable, or what went through a pair of its sockets. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) throws Exception {
            Optional<String> reason = SocketModule.backends().stream()
                    .filter(found -> found.name().equals(args[0]))
                    .findFirst()
                    .flatMap(Backend::unavailableBecause);
            if (reason.isPresent()) {
                System.out.println(reason.get());
                return;
            }
            SocketModule socket = SocketModule.load(args[0]);
            try (SocketPair pair = socket.socketpair()) {
                pair.first().sendall("through".getBytes(StandardCharsets.UTF_8));
                System.out.println(new String(pair.second().recv(99), StandardCharsets.UTF_8));
            }
        }
    }
}
