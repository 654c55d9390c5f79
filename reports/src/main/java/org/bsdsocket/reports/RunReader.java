package org.bsdsocket.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the result files that the kit leaves: {@code results-<backend>.json}, one for each backend.
 *
 * <p>Keys that it does not know are passed over and most may be absent, so that reports can be made of the results of
 * older and newer kits. Texts are made harmless on the way in; see {@link Harmless}.
 */
final class RunReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RunReader() {}

    /**
     * Reads every result file in a directory, by name.
     *
     * @throws IOException if the directory or a file cannot be read
     * @throws IllegalArgumentException if a file is no result file
     */
    static List<Run> read(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "results-*.json")) {
            found.forEach(files::add);
        }
        files.sort(null);
        List<Run> runs = new ArrayList<>();
        for (Path file : files) {
            runs.add(readFile(file));
        }
        return runs;
    }

    /** Reads one result file. */
    static Run readFile(Path file) throws IOException {
        try {
            return run(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not a result file of the kit: " + e.getMessage(), e);
        }
    }

    /** Reads what an audit found. */
    static Audit audit(Path file) throws IOException {
        List<Gap> gaps = new ArrayList<>();
        try {
            JsonNode audit = MAPPER.readTree(Files.readAllBytes(file));
            JsonNode uncatalogued = audit.path("uncatalogued");
            if (!uncatalogued.isObject()) {
                throw new IllegalArgumentException("it has no 'uncatalogued'");
            }
            uncatalogued
                    .properties()
                    .forEach(entry -> gaps.add(new Gap(
                            Harmless.text(entry.getKey()), entry.getValue().asInt())));
            return new Audit(gaps, texts(audit.path("complaints")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not the result of an audit: " + e.getMessage(), e);
        }
    }

    private static Run run(JsonNode node) {
        JsonNode machine = node.path("machine");
        String platform = text(machine, "platform");
        boolean available = node.path("available").asBoolean(true);
        String unavailable = text(node, "unavailable");
        return new Run(
                needed(node, "backend"),
                text(node, "profile"),
                available ? "" : unavailable.isEmpty() ? "the backend gives no reason" : unavailable,
                texts(node.path("filter")),
                text(node, "saboteur"),
                text(node, "command"),
                text(node, "started"),
                node.path("seconds").asDouble(),
                platform,
                text(machine, "java"),
                where(node, machine),
                text(node, "verdict").equals("certified"),
                text(node, "why"),
                text(node, "certificate"),
                groups(node.path("groups")),
                checks(node.path("assertions")));
    }

    private static Map<String, String> where(JsonNode node, JsonNode machine) {
        Map<String, String> where = new LinkedHashMap<>();
        put(where, "Platform", text(machine, "platform"));
        put(where, "Kernel", (text(machine, "os") + " " + text(machine, "kernel")).strip());
        put(where, "C library", text(machine, "libc"));
        put(where, "JVM", text(machine, "jvm"));
        put(where, "CPython", text(machine, "python"));
        put(where, "Run as", text(machine, "user"));
        put(where, "Started", text(node, "started"));
        put(where, "Kit", version(node.path("kit")));
        put(where, "Catalogue", version(node.path("catalogue")));
        put(where, "Backend", version(node.path("backendJar")));
        put(where, "Capabilities", String.join(", ", texts(node.path("capabilities"))));
        put(where, "Repeat with", text(node, "command"));
        return where;
    }

    private static String version(JsonNode artefact) {
        return (text(artefact, "version") + " " + text(artefact, "hash")).strip();
    }

    private static void put(Map<String, String> where, String label, String value) {
        if (!value.isEmpty()) {
            where.put(label, value);
        }
    }

    private static List<Group> groups(JsonNode nodes) {
        List<Group> groups = new ArrayList<>();
        nodes.forEach(node ->
                groups.add(new Group(needed(node, "name"), node.path("covered").asBoolean(), text(node, "why"))));
        return groups;
    }

    private static List<Check> checks(JsonNode nodes) {
        List<Check> checks = new ArrayList<>();
        nodes.forEach(node -> checks.add(check(node)));
        return checks;
    }

    private static Check check(JsonNode node) {
        String id = needed(node, "id");
        List<Missing> missing = new ArrayList<>();
        node.path("needs")
                .forEach(need ->
                        missing.add(new Missing(needed(need, "need"), text(need, "description"), text(need, "how"))));
        return new Check(
                id,
                id.contains("#") ? id.substring(0, id.lastIndexOf('#')) : id,
                text(node, "section"),
                text(node, "group"),
                text(node, "promise"),
                text(node, "strength"),
                Outcome.of(needed(node, "outcome")),
                text(node, "reason"),
                text(node, "expected"),
                text(node, "actual"),
                text(node, "at"),
                text(node, "again"),
                text(node, "trace"),
                missing,
                texts(node.path("observed")),
                node.path("millis").asDouble());
    }

    private static String needed(JsonNode node, String key) {
        String text = text(node, key);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return text;
    }

    private static String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isNull() ? "" : Harmless.text(value.asText(""));
    }

    /** A list of texts; a single text counts as a list of one. */
    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(Harmless.text(node.asText()));
        }
        node.forEach(item -> texts.add(Harmless.text(item.isTextual() ? item.asText() : item.toString())));
        return texts;
    }
}
