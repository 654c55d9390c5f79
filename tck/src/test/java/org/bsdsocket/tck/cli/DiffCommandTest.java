package org.bsdsocket.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DiffCommandTest {

    private static final String PASS = outcome("pass", "");
    private static final String FAIL = outcome("fail", "it does not");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private static String outcome(String outcome, String reason) {
        return """
                "outcome": "%s", "reason": "%s"
                """.formatted(outcome, reason);
    }

    private Path run(String backend, String capabilities, String outcome) throws IOException {
        return run(backend, capabilities, outcome, "[]");
    }

    private Path run(String backend, String capabilities, String outcome, String filter) throws IOException {
        return Files.writeString(directory.resolve("results-" + backend + ".json"), """
                {"schema": "bsdsocket-results/1", "backend": "%s", "available": true, "filter": %s,
                 "catalogue": {"hash": "one"}, "capabilities": [%s],
                 "assertions": [{"id": "a#1", "group": "TIMEOUTS", %s}, {"id": "a#2", "group": "INET", %s}]}
                """.formatted(
                        backend, filter, capabilities, outcome, PASS));
    }

    private int diff(Path one, Path other) {
        CommandLine tck = Tck.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return tck.execute("diff", "-v", one.toString(), other.toString());
    }

    @Test
    void runs_that_agree_end_with_0() throws IOException {
        assertThat(diff(run("a", "", PASS), run("b", "", PASS))).isZero();
        assertThat(out.toString())
                .contains("a and b: 2 assertions alike, 0 different by a declared capability, 0 different otherwise");
    }

    @Test
    void a_refusal_of_what_is_not_claimed_is_declared() throws IOException {
        Path all = run("all", "\"INET\", \"TIMEOUTS\"", PASS);
        assertThat(diff(all, run("less", "\"INET\"", outcome("unsupported", "refused: no"))))
                .isZero();
        assertThat(out.toString()).contains("less lacks TIMEOUTS: 1").contains("a#1  pass, unsupported: refused: no");
    }

    @Test
    void so_is_one_of_what_its_test_uses() throws IOException {
        Path less = run("less", "\"INET\", \"TIMEOUTS\"", outcome("unsupported", "refused for want of UNIX: no"));
        assertThat(diff(less, run("all", "\"INET\", \"TIMEOUTS\", \"UNIX\"", PASS)))
                .isZero();
        assertThat(out.toString()).contains("less lacks UNIX: 1");
    }

    @Test
    void another_difference_ends_with_1_and_is_told() throws IOException {
        assertThat(diff(run("a", "\"TIMEOUTS\"", PASS), run("b", "", FAIL))).isEqualTo(1);
        assertThat(out.toString()).contains("no capability explains:").contains("a#1  pass, fail: it does not");
    }

    @Test
    void a_refusal_of_what_is_claimed_declares_nothing() throws IOException {
        Path claims = run("claims", "\"TIMEOUTS\"", outcome("unsupported", "refused for want of TIMEOUTS: no"));
        assertThat(diff(run("a", "\"TIMEOUTS\"", PASS), claims)).isEqualTo(1);
    }

    @Test
    void what_the_documentation_leaves_open_is_told_and_no_fault() throws IOException {
        Path other = run("other", "", PASS + ", \"observed\": [\"it waited\"]");
        assertThat(diff(run("one", "", PASS), other)).isZero();
        assertThat(out.toString()).contains("left open by the documentation: a#1  [], [it waited]");
    }

    @Test
    void what_does_not_compare_ends_with_2() throws IOException {
        Path whole = run("whole", "", PASS);
        assertThat(diff(whole, run("part", "", PASS, "[\"a#1\"]"))).isEqualTo(2);
        assertThat(err.toString()).contains("the run over part was limited to [a#1]");
        Path other = run("other", "", PASS);
        Files.writeString(other, Files.readString(other).replace("\"one\"", "\"two\""));
        assertThat(diff(whole, other)).isEqualTo(2);
        assertThat(err.toString()).contains("different catalogues");
        Path fewer = run("fewer", "", PASS);
        Files.writeString(fewer, Files.readString(fewer).replace("a#2", "a#3"));
        assertThat(diff(whole, fewer)).isEqualTo(2);
        assertThat(diff(whole, directory.resolve("none.json"))).isEqualTo(2);
    }
}
