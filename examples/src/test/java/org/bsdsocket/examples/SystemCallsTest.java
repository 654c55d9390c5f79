package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bsdsocket.tck.Oracle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The echo examples on a native backend make no more system calls on sockets than the same programs in CPython, call by call. */
@Timeout(180)
class SystemCallsTest {

    private static final Pattern PORT = Pattern.compile(".*\\D(\\d+)\\)");

    @TempDir
    Path folder;

    /** What server and client did. */
    private record Echo(Map<String, Integer> server, Map<String, Integer> client) {}

    @ParameterizedTest
    @ValueSource(strings = {"ffm", "jni", "jna"})
    void echoMakesNoMoreSocketCallsThanInCpython(String backend) throws Exception {
        Traced.obstacle(folder).ifPresent(Needed::missing);
        Needed.obstacle(backend).ifPresent(Needed::missing);
        Optional<Oracle> python = Oracle.find();
        if (python.isEmpty()) {
            Needed.missing("there is no CPython 3.12 or newer to compare with: put one on the PATH as python3");
        }
        Echo ours = echo(backend, java(backend, "EchoServer", "0"), java(backend, "EchoClient", "127.0.0.1"));
        Path program = python.orElseThrow().program();
        Echo theirs = echo("cpython", python(program, "server", "0"), python(program, "client", "127.0.0.1"));

        // That the filter sees anything at all.
        for (Map<String, Integer> server : List.of(ours.server, theirs.server)) {
            assertThat(server)
                    .containsKeys("socket", "setsockopt", "bind", "listen", "accept", "recvfrom", "sendto", "close");
        }
        for (Map<String, Integer> client : List.of(ours.client, theirs.client)) {
            assertThat(client).containsKeys("socket", "connect", "sendto", "recvfrom", "close");
        }
        assertNoMore(backend, "server", ours.server, theirs.server);
        assertNoMore(backend, "client", ours.client, theirs.client);
    }

    private static void assertNoMore(
            String backend, String who, Map<String, Integer> ours, Map<String, Integer> theirs) {
        System.out.println("socket calls of the echo " + who + ": " + backend + " " + ours + ", CPython " + theirs);
        for (String call : new TreeSet<>(ours.keySet())) {
            assertThat(ours.get(call))
                    .as("%s of the %s, of which CPython makes %s", call, who, theirs)
                    .isLessThanOrEqualTo(theirs.getOrDefault(call, 0));
        }
    }

    /** @param client without the port, which is the server's to choose */
    private Echo echo(String name, List<String> server, List<String> client) throws Exception {
        try (Traced serving = new Traced(folder.resolve(name + ".server"), server)) {
            Matcher port = PORT.matcher(serving.line());
            assertThat(port.matches()).isTrue();
            List<String> withPort = new ArrayList<>(client);
            withPort.add(port.group(1));
            try (Traced asking = new Traced(folder.resolve(name + ".client"), withPort)) {
                assertThat(asking.line()).isEqualTo("Received Hello, world");
                assertThat(serving.line()).startsWith("Connected by ('127.0.0.1', ");
                return new Echo(serving.calls(), asking.calls());
            }
        }
    }

    private static List<String> java(String backend, String example, String argument) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bsdsocket.backend=" + backend,
                "-cp",
                System.getProperty("java.class.path"),
                Started.class.getName(),
                example,
                argument);
    }

    private List<String> python(Path program, String role, String argument) throws Exception {
        Path script = folder.resolve("echo.py");
        if (!Files.exists(script)) {
            try (InputStream text = Objects.requireNonNull(SystemCallsTest.class.getResourceAsStream("echo.py"))) {
                Files.copy(text, script);
            }
        }
        return List.of(program.toString(), "-I", script.toString(), role, argument);
    }
}
