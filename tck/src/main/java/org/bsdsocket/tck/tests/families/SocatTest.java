package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.VsockAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Streams against a socat that says whatever it hears, and datagrams against one that shows what it hears. */
@Compliance
final class SocatTest {

    private static final Pattern LISTENS = Pattern.compile("listening on .*:(\\d+)$");

    /** What takes any port in socat's addresses of AF_VSOCK: it passes their numbers on. */
    private static final long ANY_VSOCK_PORT = 0xffffffffL;

    /** The context id of loopback. */
    private static final long LOCAL = 1;

    @Test
    @Asserts("socket.socket#19")
    void isCalledOverSctp(SocketModule socket, Kit kit) throws Exception {
        Socket client = sctp(socket, kit);
        HostPort to = new HostPort("127.0.0.1", (int) listener(kit, "SCTP4-LISTEN:0,bind=127.0.0.1"));
        kit.within(Bytes.SOON, () -> client.connect(to));
        assertThat(client.getpeername()).isEqualTo(to);
        isEchoed(kit, client);
    }

    @Test
    @Asserts("socket.socket#19")
    void callsOverSctp(SocketModule socket, Kit kit) throws Exception {
        Socket listener = sctp(socket, kit);
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen();
        echo(kit, "SCTP4-CONNECT:127.0.0.1:" + kit.address(listener).port());
        isEchoed(kit, kit.track(kit.within(Bytes.SOON, listener::accept).conn()));
    }

    private static Socket sctp(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_SCTP));
    }

    @Test
    @Asserts("families.AF_VSOCK#5")
    void isCalledOverVsock(SocketModule socket, Kit kit) throws Exception {
        Socket client = vsock(socket, kit);
        VsockAddress to = new VsockAddress(LOCAL, listener(kit, "VSOCK-LISTEN:" + ANY_VSOCK_PORT));
        kit.within(Bytes.SOON, () -> client.connect(to));
        isEchoed(kit, client);
    }

    @Test
    @Asserts("families.AF_VSOCK#5")
    void callsOverVsock(SocketModule socket, Kit kit) throws Exception {
        Socket listener = vsock(socket, kit);
        listener.bind(
                new VsockAddress(socket.valueOf(Constants.VMADDR_CID_ANY), socket.valueOf(Constants.VMADDR_PORT_ANY)));
        listener.listen();
        echo(kit, "VSOCK-CONNECT:" + LOCAL + ":" + ((VsockAddress) listener.getsockname()).port());
        isEchoed(kit, kit.track(kit.within(Bytes.SOON, listener::accept).conn()));
    }

    private static Socket vsock(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_VSOCK, Constants.SOCK_STREAM));
    }

    @Test
    @Asserts("families.IPPROTO_UDPLITE#6")
    void exchangesOverUdplite(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM, Constants.IPPROTO_UDPLITE));
        made.bind(new HostPort("127.0.0.1", 0));
        // Its own name for UDP-Lite is younger than many a socat: the numbers of a socket, and its address in bytes.
        Process socat = socat(
                kit,
                "-",
                String.format(
                        Locale.ROOT,
                        "SOCKET-SENDTO:%d:%d:%d:x%04xx7f000001x0000000000000000",
                        socket.valueOf(Constants.AF_INET),
                        socket.valueOf(Constants.SOCK_DGRAM),
                        socket.valueOf(Constants.IPPROTO_UDPLITE),
                        kit.address(made).port()));
        socat.getOutputStream().write(Bytes.of("ask"));
        socat.getOutputStream().flush();
        Received asked = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(asked.data())).isEqualTo("ask");
        made.sendto(Bytes.of("answer"), Objects.requireNonNull(asked.address(), "sender"));
        byte[] shown = kit.within(Bytes.SOON, () -> socat.getInputStream().readNBytes(6));
        assertThat(Bytes.text(shown)).isEqualTo("answer");
    }

    private static void isEchoed(Kit kit, Socket socket) throws Exception {
        socket.sendall(Bytes.of("ask"));
        assertThat(Bytes.readText(kit, socket, 3)).isEqualTo("ask");
    }

    /** One that listens there, and its port. */
    private static long listener(Kit kit, String address) throws Exception {
        Process socat = echo(kit, address);
        return kit.within(Bytes.SOON, () -> port(socat));
    }

    /** One that tells what it does, and says what it hears. */
    private static Process echo(Kit kit, String address) throws IOException {
        return socat(kit, "-d", "-d", address, "PIPE");
    }

    private static Process socat(Kit kit, String... arguments) throws IOException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of("socat"), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        kit.track((AutoCloseable) process::destroyForcibly);
        return process;
    }

    private static long port(Process socat) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader out = socat.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return Long.parseLong(listens.group(1));
            }
            said.add(line);
        }
        throw new KitException("socat does not listen: " + said);
    }
}
