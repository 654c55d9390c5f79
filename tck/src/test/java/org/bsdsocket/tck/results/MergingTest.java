package org.bsdsocket.tck.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.run.Finding;
import org.bsdsocket.tck.run.Outcome;
import org.bsdsocket.tck.run.Preconditions;
import org.bsdsocket.tck.run.Sample;
import org.bsdsocket.tck.run.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory = Path.of("");

    private Path here = Path.of("");
    private Path there = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void run() throws IOException {
        here = directory.resolve("here");
        there = directory.resolve("there");
        out = directory.resolve("out");
        Subject subject = new Subject(Piped.BACKEND, null);
        Results results = new Run(Piped.CATALOGUE, Sample.TESTS, Preconditions.here(), List.of(), List.of())
                .of(subject, Profile.FULL, Piped.CATALOGUE.assertions(), findings(), Instant.now());
        ResultFiles.write(results, here);
        ResultFiles.write(results, there);
    }

    @Test
    void a_certificate_still_holds_where_it_was_put() throws IOException {
        Matrix matrix = merge(here);

        assertThat(matrix.groups()).containsExactly(new Matrix.Row("SOCKETPAIR", List.of(new Matrix.Cell(true, null))));
        Path certificate = out.resolve(matrix.columns().get(0).place()).resolve("certificate-pipe.json");
        assertThat(new CertificateCheck(Piped.CATALOGUE, List.of(Piped.BACKEND)).check(certificate))
                .isEmpty();
    }

    @Test
    void places_stand_side_by_side_with_what_each_lacks() throws IOException {
        change(there, results -> {
            ((ObjectNode) results.path("machine")).put("kernel", "0.1 beta");
            results.put("why", "1 assertion failed").remove("certificate");
        });

        Matrix matrix = merge(here, there);

        assertThat(matrix.columns()).extracting(Matrix.Column::place).anyMatch(place -> place.contains("-0.1_beta-"));
        assertThat(matrix.columns()).extracting(Matrix.Column::why).contains("1 assertion failed");
        assertThat(matrix.groups().get(0).cells())
                .containsExactlyInAnyOrder(new Matrix.Cell(true, null), new Matrix.Cell(false, "1 assertion failed"));
        assertThat(out.resolve("matrix.md"))
                .content()
                .contains("covered |")
                .contains("[1] |")
                .contains("- [1] 1 assertion failed");
        assertThat(JSON.readTree(out.resolve("matrix.json").toFile())
                        .path("schema")
                        .asText())
                .isEqualTo(Matrix.SCHEMA);
        try (Stream<Path> certificates = Files.walk(out).filter(file -> file.endsWith("certificate-pipe.json"))) {
            assertThat(certificates).hasSize(1);
        }
    }

    @Test
    void runs_by_different_catalogues_are_told_apart() throws IOException {
        change(there, results -> {
            ((ObjectNode) results.path("machine")).put("kernel", "other");
            ((ObjectNode) results.path("catalogue")).put("hash", "another");
        });

        assertThat(merge(here, there).catalogues()).isEqualTo(2);
        assertThat(merge(here).catalogues()).isEqualTo(1);
    }

    @Test
    void the_same_backend_and_place_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merge(here, there))
                .withMessageContaining("are of the same backend and place");
    }

    @Test
    void a_directory_without_results_and_a_file_that_is_none_are_refused() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merge(directory))
                .withMessageContaining("there is no results-BACKEND.json in");
        Files.writeString(here.resolve("results-pipe.json"), "{");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merge(here))
                .withMessageContaining("is not a result file");
        change(there, results -> results.put("schema", "another/9"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merge(there))
                .withMessageContaining("its schema is another/9");
    }

    private static SortedMap<AssertionId, Finding> findings() {
        SortedMap<AssertionId, Finding> findings = new TreeMap<>();
        Piped.CATALOGUE.assertions().forEach(assertion -> {
            Outcome outcome = assertion.id().n() == 1 ? Outcome.PASS : Outcome.UNTESTABLE;
            findings.put(
                    assertion.id(),
                    new Finding(assertion.id(), outcome, null, null, null, null, null, List.of(), Duration.ZERO));
        });
        return findings;
    }

    private Matrix merge(Path... directories) throws IOException {
        Merging merging = new Merging();
        for (Path one : directories) {
            merging.add(one);
        }
        return merging.write(out);
    }

    private static void change(Path directory, Consumer<ObjectNode> change) throws IOException {
        Path file = directory.resolve("results-pipe.json");
        ObjectNode results = (ObjectNode) JSON.readTree(file.toFile());
        change.accept(results);
        JSON.writeValue(file.toFile(), results);
    }
}
