package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

/** The same changes of mode here and in CPython, and what each says after every one of them. */
@Compliance
@Uses(Capability.INET)
final class PythonModesTest {

    private static final String SCRIPT = """
            s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            def tell(what):
                print(what, s.gettimeout(), s.getblocking(), not os.get_blocking(s.fileno()))
            tell('new')
            for value in (0.0, None, 0.5, 0.0, 0.5, None):
                s.settimeout(value)
                tell(f'settimeout {value}')
            s.settimeout(0.5)
            for flag in (True, False, True):
                s.setblocking(flag)
                tell(f'setblocking {flag}')
            for value in (0.5, 0.0, None):
                socket.setdefaulttimeout(value)
                s.close()
                s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
                tell(f'setdefaulttimeout {value}')
            """;
    private static final Timeout HALF = Timeout.ofSeconds(0.5);

    private static final class Transcript {
        private final Kit kit;
        private final List<String> lines = new ArrayList<>();

        Transcript(Kit kit) {
            this.kit = kit;
        }

        void tell(Socket s, String what) {
            lines.add(what + " " + s.gettimeout() + " " + python(s.getblocking()) + " "
                    + python(kit.flags(s.fileno()).nonBlocking()));
        }

        static String python(boolean value) {
            return value ? "True" : "False";
        }
    }

    @Test
    @Asserts("timeouts#24")
    void everyChangeOfModeHasTheSameEffect(SocketModule socket, Kit kit) throws Exception {
        Transcript ours = new Transcript(kit);
        Socket s = kit.udp();
        ours.tell(s, "new");
        for (Timeout value :
                List.of(Timeout.NON_BLOCKING, Timeout.BLOCKING, HALF, Timeout.NON_BLOCKING, HALF, Timeout.BLOCKING)) {
            s.settimeout(value);
            ours.tell(s, "settimeout " + value);
        }
        s.settimeout(HALF);
        for (boolean flag : new boolean[] {true, false, true}) {
            s.setblocking(flag);
            ours.tell(s, "setblocking " + Transcript.python(flag));
        }
        for (Timeout value : List.of(HALF, Timeout.NON_BLOCKING, Timeout.BLOCKING)) {
            socket.setdefaulttimeout(value);
            ours.tell(kit.udp(), "setdefaulttimeout " + value);
        }
        assertThat(ours.lines).isEqualTo(kit.oracle().lines(SCRIPT));
    }
}
