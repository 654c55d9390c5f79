package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A program that hands garbage to native code ends well, and the JVM has nothing to complain of meanwhile. Extend it and say
 * which program; its last line is {@link #SURVIVED}.
 */
@Timeout(120)
public abstract class HarmlessContract {

    protected static final String SURVIVED = "survived";

    private final Class<?> program;
    private final List<String> options;

    /**
     * @param program with a main method
     * @param options of its JVM, as {@code -Xcheck:jni}, whose complaints are failures
     */
    protected HarmlessContract(Class<?> program, String... options) {
        this.program = program;
        this.options = List.of(options);
    }

    @Test
    void nothingCrashesAndTheJvmIsSilent() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/stderr",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).endsWith(SURVIVED + "\n");
        assertThat(process.exitValue()).isZero();
        List<String> complaints = output.lines()
                .filter(line -> line.startsWith("WARNING in native method") || line.startsWith("FATAL ERROR"))
                .toList();
        assertThat(complaints).as(output).isEmpty();
    }
}
