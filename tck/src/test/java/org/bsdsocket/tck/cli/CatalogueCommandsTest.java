package org.bsdsocket.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bsdsocket.tck.catalogue.SentenceHash;
import org.bsdsocket.tck.catalogue.Unit.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CatalogueCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private Path page;

    @BeforeEach
    void write() throws IOException {
        page = Files.writeString(
                directory.resolve("page.txt"), "socket.fill(x)\n\n   Fill it.\n\nsocket.drain()\n\n   Go.\n");
        write("Fill it.");
    }

    @Test
    void an_audit_without_problems_ends_with_0_and_counts_what_is_left() {
        assertThat(audit()).isZero();
        assertThat(out.toString())
                .contains("2 of 4 sentences belong to catalogued anchors; 0 of them unknown, 0 other problems")
                .contains("1 anchors with 2 sentences are not catalogued yet (-v names them)");
    }

    @Test
    void a_verbose_audit_names_what_is_left() {
        assertThat(audit("-v")).isZero();
        assertThat(out.toString()).containsPattern("socket\\.drain +2");
    }

    @Test
    void an_audit_says_the_same_in_json_for_reports() throws IOException {
        Path json = directory.resolve("audit.json");
        assertThat(audit("--json", json.toString())).isZero();
        assertThat(new ObjectMapper().readTree(json.toFile()).toString())
                .isEqualTo("{\"passed\":true,\"units\":4,\"catalogued\":2,"
                        + "\"uncatalogued\":{\"socket.drain\":2},\"complaints\":[]}");
    }

    @Test
    void an_audit_with_problems_ends_with_1_and_names_them() throws IOException {
        write("Empty it.");
        assertThat(audit()).isOne();
        assertThat(out.toString())
                .contains("socket.fill.yaml:6: no sentence of socket.fill has the hash")
                .contains("does not know " + SentenceHash.of(Kind.TEXT, "Fill it."));
    }

    @Test
    void a_catalogue_that_is_not_well_formed_ends_with_1() throws IOException {
        Files.writeString(directory.resolve("x.yaml"), "anchor: y\n");
        assertThat(audit()).isOne();
        assertThat(out.toString()).contains("x.yaml:1: anchor y belongs into the file y.yaml");
    }

    @Test
    void a_skeleton_is_all_that_is_printed() {
        assertThat(audit("--skeleton", "socket.drain")).isZero();
        assertThat(out.toString())
                .startsWith("anchor: socket.drain\n")
                .contains("hash: " + SentenceHash.of(Kind.TEXT, "Go."))
                .doesNotContain("catalogued");
    }

    @Test
    void bad_usage_ends_with_2_and_one_sentence_on_standard_error() {
        assertThat(audit("--skeleton", "socket.nothing")).isEqualTo(2);
        assertThat(run(new AuditCommand(), "--documentation", "no/such/file")).isEqualTo(2);
        assertThat(run(new AuditCommand())).isEqualTo(2);
        assertThat(err.toString())
                .contains("no anchor socket.nothing")
                .contains("cannot read the documentation")
                .contains("Missing required option: '--documentation=FILE'");
    }

    @Test
    void a_list_says_all_of_an_assertion() {
        assertThat(list()).isZero();
        assertThat(out.toString()).isEqualTo("""
                        socket.fill
                            1  it is full
                               must; INET; portable; broken by leaks
                               test FillTest.fills
                            2  it may overflow
                               may; INET; on linux; needs ROOT and IPV6; full; untestable: wet
                        """);
    }

    @Test
    void a_list_can_be_narrowed() {
        assertThat(list("socket.fill#2")).isZero();
        assertThat(out.toString()).contains("it may overflow").doesNotContain("it is full");
    }

    @Test
    void a_list_of_nothing_is_bad_usage() {
        assertThat(list("socket.nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("no assertion is called or begins with socket.nothing");
    }

    private int audit(String... more) {
        return run(
                new AuditCommand(),
                concat(List.of("--documentation", page.toString(), "--catalogue", directory.toString()), more));
    }

    private int list(String... more) {
        return run(
                new ListCommand(id -> id.n() == 1 ? List.of("FillTest.fills") : List.of()),
                concat(List.of("--catalogue", directory.toString()), more));
    }

    private int run(Object command, String... args) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static String[] concat(List<String> first, String... more) {
        return java.util.stream.Stream.concat(first.stream(), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    private void write(String sentence) throws IOException {
        Files.writeString(directory.resolve("socket.fill.yaml"), """
                anchor: socket.fill
                group: INET
                sentences:
                  - hash: %s
                    assertions: [1]
                  - hash: %s
                    assertions: [1, 2]
                assertions:
                  - n: 1
                    promise: it is full
                    portable: true
                    saboteurs: leaks
                  - n: 2
                    promise: it may overflow
                    strength: may
                    availability: linux
                    needs: [ROOT, IPV6]
                    untestable: wet
                """.formatted(
                        SentenceHash.of(Kind.SIGNATURE, "socket.fill(x)"), SentenceHash.of(Kind.TEXT, sentence)));
    }
}
