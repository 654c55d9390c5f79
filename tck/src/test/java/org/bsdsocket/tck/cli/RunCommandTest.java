package org.bsdsocket.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bsdsocket.tck.run.PipeBackend;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    @BeforeEach
    void makeTheBackendFindable() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.bsdsocket.spi.SocketProvider"), PipeBackend.class.getName());
    }

    @Test
    void results_that_could_not_be_kept_are_refused_before_anything_runs() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(run("run", "--out", file.toString(), "socket.htons")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("cannot write into " + file).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "saboteurs"})
    void no_test_at_once_is_bad_usage(String command) {
        assertThat(run(command, "--parallel", "0", "socket.htons")).isEqualTo(2);
        assertThat(err.toString()).contains("--parallel is 0; expected 1 or more");
    }

    @Test
    void a_merge_that_cannot_be_written_says_so_in_a_line() throws IOException {
        Path results = directory.resolve("results");
        assertThat(run("run", "--out", results.toString(), "socket.htons")).isZero();
        Path file = Files.createFile(directory.resolve("file"));
        int status = Tck.commandLine()
                .setErr(new PrintWriter(err))
                .execute("merge", results.toString(), "--out", file.toString());
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("cannot read or write a file: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "run --version", "doctor -V"})
    void the_version_is_what_certificates_call_the_kit(String command) {
        int status = Tck.commandLine().setOut(new PrintWriter(out)).execute(command.split(" "));
        assertThat(status).isZero();
        assertThat(out.toString()).containsPattern("tck \\S.*\\RSHA-256 [0-9a-f]{64}");
    }

    private int run(String... args) {
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--classpath";
        all[args.length + 1] = directory.toString();
        all[args.length + 2] = "-b";
        all[args.length + 3] = "pipe";
        return Tck.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all);
    }
}
