package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same programs on a backend of native code and on the one that has none, and each of them talking to the other. */
@Timeout(120)
class BackendsTest {

    private static final Pattern LISTENING = Pattern.compile("Listening on \\('.*', (\\d+)(, .*)?\\)");

    @ParameterizedTest
    @CsvSource({
        "EchoServer,          EchoClient,          nio, nio",
        "EchoServer,          EchoClient,          nio, jni",
        "EchoServer,          EchoClient,          jni, nio",
        "EchoServer,          EchoClient,          jni, jni",
        "DualStackEchoServer, DualStackEchoClient, nio, nio",
        "DualStackEchoServer, DualStackEchoClient, nio, jni",
        "DualStackEchoServer, DualStackEchoClient, jni, nio",
        "DualStackEchoServer, DualStackEchoClient, jni, jni"
    })
    void whatIsSaidComesBack(String server, String client, String serverOn, String clientOn) throws Exception {
        Stream.of(serverOn, clientOn)
                .flatMap(on -> Needed.obstacle(on).stream())
                .forEach(Needed::missing);
        Process listening = start(server, serverOn, "0");
        try (BufferedReader heard = output(listening)) {
            Matcher line = LISTENING.matcher(String.valueOf(heard.readLine()));
            assertThat(line.matches()).as("the server says where: %s", line).isTrue();
            Process saying = start(client, clientOn, "127.0.0.1", line.group(1));
            try (BufferedReader answer = output(saying)) {
                assertThat(answer.readLine()).isEqualTo("Received Hello, world");
                assertThat(heard.readLine()).startsWith("Connected by ('127.0.0.1', ");
                assertThat(saying.waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(saying.exitValue()).isZero();
            } finally {
                saying.destroyForcibly();
            }
            assertThat(listening.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(listening.exitValue()).isZero();
        } finally {
            listening.destroyForcibly();
        }
    }

    private static Process start(String example, String backend, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bsdsocket.backend=" + backend,
                "-cp",
                System.getProperty("java.class.path"),
                "org.bsdsocket.examples." + example));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
