package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Against a socat that says whatever it hears. */
@Compliance
final class SctpTest {

    private static final Pattern LISTENS = Pattern.compile("listening on .*:(\\d+)$");

    @Test
    @Asserts("socket.socket#19")
    void callsSocat(SocketModule socket, Kit kit) throws Exception {
        Socket client = open(socket, kit);
        Process socat = socat(kit, "SCTP4-LISTEN:0,bind=127.0.0.1");
        HostPort to = new HostPort("127.0.0.1", kit.within(Bytes.SOON, () -> port(socat)));
        kit.within(Bytes.SOON, () -> client.connect(to));
        assertThat(client.getpeername()).isEqualTo(to);
        isEchoed(kit, client);
    }

    @Test
    @Asserts("socket.socket#19")
    void isCalledBySocat(SocketModule socket, Kit kit) throws Exception {
        Socket listener = open(socket, kit);
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen();
        socat(kit, "SCTP4-CONNECT:127.0.0.1:" + kit.address(listener).port());
        Socket served = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        isEchoed(kit, served);
    }

    private static void isEchoed(Kit kit, Socket socket) throws Exception {
        socket.sendall(Bytes.of("ask"));
        assertThat(Bytes.readText(kit, socket, 3)).isEqualTo("ask");
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_SCTP));
    }

    /** One that tells on its output what it does. */
    private static Process socat(Kit kit, String address) throws IOException {
        Process process = new ProcessBuilder("socat", "-d", "-d", address, "PIPE")
                .redirectErrorStream(true)
                .start();
        kit.track((AutoCloseable) process::destroyForcibly);
        return process;
    }

    private static int port(Process socat) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader out = socat.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return Integer.parseInt(listens.group(1));
            }
            said.add(line);
        }
        throw new KitException("socat does not listen: " + said);
    }
}
