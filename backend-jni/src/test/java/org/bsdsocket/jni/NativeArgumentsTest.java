package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The natives bear any argument, and the JVM has nothing to say about how they use it. */
@Timeout(120)
class NativeArgumentsTest {

    @Test
    void nothingCrashesAndCheckJniIsSilent() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xcheck:jni",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/stderr",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NativeArguments.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).endsWith("survived\n");
        assertThat(process.exitValue()).isZero();
        List<String> complaints = output.lines()
                .filter(line -> line.startsWith("WARNING in native method") || line.startsWith("FATAL ERROR"))
                .toList();
        assertThat(complaints).as(output).isEmpty();
    }
}
