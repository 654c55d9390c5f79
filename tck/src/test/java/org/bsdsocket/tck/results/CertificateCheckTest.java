package org.bsdsocket.tck.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.run.Preconditions;
import org.bsdsocket.tck.run.Sample;
import org.bsdsocket.tck.run.Subject;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory = Path.of("");

    private Path certificate = Path.of("");
    private Path results = Path.of("");

    @BeforeEach
    void certify() throws IOException, InterruptedException {
        ResultFiles.write(run(new Subject(Piped.BACKEND, null), Piped.CATALOGUE), directory);
        certificate = directory.resolve("certificate-pipe.json");
        results = directory.resolve("results-pipe.json");
    }

    @Test
    void an_honest_certificate_holds() throws IOException {
        assertThat(check()).isEmpty();
    }

    @Test
    void a_hash_that_is_not_ours_is_found() throws IOException {
        tamper(certificate, node -> ((ObjectNode) node.get("kit")).put("hash", "0".repeat(64)));
        assertThat(check()).anyMatch(text -> text.startsWith("the kit's hash differs"));
    }

    @Test
    void a_backend_that_is_another_is_found() throws IOException {
        tamper(certificate, node -> ((ObjectNode) node.get("backendJar")).put("hash", "0".repeat(64)));
        assertThat(check()).anyMatch(text -> text.startsWith("the backend's hash differs"));
    }

    @Test
    void a_group_that_was_written_in_is_found() throws IOException {
        tamper(certificate, node -> ((ArrayNode) node.get("groups")).add("CAN"));
        assertThat(check()).anyMatch(text -> text.startsWith("the covered groups differs"));
    }

    @Test
    void a_count_that_was_bettered_is_found() throws IOException {
        tamper(certificate, node -> ((ObjectNode) node.get("counts")).put("pass", 100));
        assertThat(check()).anyMatch(text -> text.startsWith("the counts differs"));
    }

    @Test
    void a_changed_result_file_is_found() throws IOException {
        tamper(results, node -> ((ObjectNode) node.get("assertions").get(0)).put("outcome", "fail"));
        assertThat(check())
                .anyMatch(text -> text.startsWith("the result file's hash differs"))
                .anyMatch(text -> text.contains("1 assertion failed"));
    }

    @Test
    void an_assertion_that_was_left_out_is_found_even_with_the_hash_made_right() throws IOException {
        tamper(results, node -> ((ArrayNode) node.get("assertions")).remove(1));
        String hash = Artefact.hash(results);
        tamper(certificate, node -> ((ObjectNode) node.get("results")).put("hash", hash));
        assertThat(check()).anyMatch(text -> text.contains("does not hold the catalogue's assertions"));
    }

    @Test
    void a_result_file_that_is_gone_is_found() throws IOException {
        Files.delete(results);
        assertThat(check()).containsExactly("its result file results-pipe.json is not beside it");
    }

    @Test
    void what_is_no_certificate_is_called_so() throws IOException {
        Files.writeString(certificate, "certified, honestly");
        assertThat(check()).singleElement().asString().startsWith("it is no certificate");
    }

    @Test
    void a_backend_broken_on_purpose_earns_none_and_loses_the_one_it_had() throws IOException, InterruptedException {
        Saboteur saboteur =
                Saboteur.api("drops-data", "what is received is empty").on("recv", call -> new byte[0]);
        Results red = run(new Subject(Piped.BACKEND, saboteur), Piped.CATALOGUE);
        assertThat(red.red()).isTrue();
        assertThat(red.assertions().get(0).again())
                .isEqualTo("bin/tck run -b pipe --profile full --saboteur drops-data pipe#1");
        ResultFiles.write(red, directory);
        assertThat(certificate).doesNotExist();
    }

    @Test
    void the_files_keep_to_their_schemas() throws IOException {
        keepsTo("results.schema.json", results);
        keepsTo("certificate.schema.json", certificate);
    }

    private List<String> check() throws IOException {
        return new CertificateCheck(Piped.CATALOGUE, List.of(Piped.BACKEND)).check(certificate);
    }

    private static Results run(Subject subject, Catalogue catalogue) throws IOException, InterruptedException {
        return new Run(catalogue, Sample.TESTS, Preconditions.here(), List.of(), List.of())
                .of(subject, Profile.FULL, catalogue.assertions(), Sample.findings(catalogue, subject), Instant.now());
    }

    private static void tamper(Path file, Consumer<JsonNode> change) throws IOException {
        JsonNode node = JSON.readTree(Files.readAllBytes(file));
        change.accept(node);
        Files.write(file, JSON.writeValueAsBytes(node));
    }

    /** Checks names: every key of the file is in the schema, and every key that the schema requires is in the file. */
    private static void keepsTo(String name, Path file) throws IOException {
        try (InputStream in =
                Optional.ofNullable(Results.class.getResourceAsStream(name)).orElseThrow()) {
            JsonNode schema = JSON.readTree(in);
            keepsTo(schema, schema, JSON.readTree(Files.readAllBytes(file)), name);
        }
    }

    private static void keepsTo(JsonNode root, JsonNode schema, JsonNode value, String where) {
        if (schema.has("$ref")) {
            keepsTo(root, root.at(schema.get("$ref").asText().substring(1)), value, where);
            return;
        }
        schema.path("required")
                .forEach(key -> assertThat(value.has(key.asText()))
                        .as(where + " " + key)
                        .isTrue());
        if (schema.has("const")) {
            assertThat(value).as(where).isEqualTo(schema.get("const"));
        }
        if (schema.has("properties")) {
            value.properties().forEach(entry -> {
                assertThat(schema.get("properties").has(entry.getKey()))
                        .as(where + " " + entry.getKey())
                        .isTrue();
                keepsTo(
                        root,
                        schema.get("properties").get(entry.getKey()),
                        entry.getValue(),
                        where + "." + entry.getKey());
            });
        }
        if (schema.has("items")) {
            value.forEach(item -> keepsTo(root, schema.get("items"), item, where + "[]"));
        }
    }
}
