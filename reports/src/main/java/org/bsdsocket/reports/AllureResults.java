package org.bsdsocket.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Result files for Allure, one for each assertion of each run: a backend is an epic, a group a feature, an anchor a story.
 *
 * <p>Names of files and identities follow from run and assertion, so that the same results make the same files and
 * Allure recognises an assertion from one report to the next.
 */
final class AllureResults {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AllureResults() {}

    /** Writes them into an empty directory. */
    static void write(Compliance compliance, Path directory) throws IOException {
        for (Column column : compliance.columns()) {
            long clock = startMillis(column.run());
            for (Check check : column.run().checks()) {
                ObjectNode result = result(column, check, clock);
                clock += Math.round(check.millis());
                json(directory.resolve(result.path("uuid").asText() + "-result.json"), result);
            }
        }
        json(directory.resolve("categories.json"), categories());
        Files.writeString(directory.resolve("environment.properties"), environment(compliance));
    }

    private static ObjectNode result(Column column, Check check, long start) {
        ObjectNode node = NODES.objectNode();
        node.put("uuid", uuid(column.label() + ' ' + check.id()).toString());
        node.put("historyId", uuid(column.slug() + ' ' + check.id()).toString());
        node.put("testCaseId", uuid(check.id()).toString());
        node.put("name", check.number() + " " + check.promise());
        node.put("fullName", check.id());
        node.put("status", status(check.outcome()));
        node.put("stage", "finished");
        node.put("start", start);
        node.put("stop", start + Math.round(check.millis()));
        if (check.outcome() != Outcome.PASS) {
            ObjectNode details = node.putObject("statusDetails").put("message", Reasons.of(check));
            if (check.outcome().isFailure()) {
                details.put("trace", Reasons.details(check));
            }
        }
        if (!check.observed().isEmpty()) {
            node.put("description", "Observed: " + String.join("; ", check.observed()));
        }
        ArrayNode labels = node.putArray("labels");
        label(labels, "epic", column.label());
        label(labels, "feature", check.group());
        label(labels, "story", check.anchor());
        label(labels, "parentSuite", column.label());
        label(labels, "suite", check.group());
        label(labels, "subSuite", check.anchor());
        label(labels, "tag", check.strength());
        ArrayNode parameters = node.putArray("parameters");
        parameters.addObject().put("name", "backend").put("value", column.label());
        return node;
    }

    /** Allure has no word for most of our outcomes: what was not tried is skipped there, with our word in its message. */
    private static String status(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "passed";
            case FAIL -> "failed";
            case BROKEN -> "broken";
            case UNTESTED -> "unknown";
            case UNMET, EXCLUDED, UNSUPPORTED, INAPPLICABLE, UNTESTABLE -> "skipped";
        };
    }

    private static ArrayNode categories() {
        ArrayNode categories = NODES.arrayNode();
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.PASS) {
                ObjectNode category = categories.addObject();
                category.put("name", outcome.word() + ": " + outcome.meaning());
                category.putArray("matchedStatuses").add(status(outcome));
                category.put("messageRegex", "(?s)" + outcome.word() + "\\b.*");
            }
        }
        return categories;
    }

    private static String environment(Compliance compliance) {
        List<String> lines = new ArrayList<>();
        for (Column column : compliance.columns()) {
            column.run()
                    .where()
                    .forEach((label, value) ->
                            lines.add(column.slug() + "." + label.replace(' ', '.') + "=" + escapeProperty(value)));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Properties are Latin-1 to some readers, and a line ends at a line feed. */
    private static String escapeProperty(String value) {
        StringBuilder out = new StringBuilder();
        value.chars().forEach(c -> {
            if (c == '\\') {
                out.append("\\\\");
            } else if (c < 0x20 || c > 0x7e) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static void label(ArrayNode labels, String name, String value) {
        if (!value.isEmpty()) {
            labels.addObject().put("name", name).put("value", value);
        }
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static long startMillis(Run run) {
        try {
            return run.started().isEmpty() ? 0 : Instant.parse(run.started()).toEpochMilli();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a run began at '" + run.started() + "', which is no time of ISO 8601 in UTC", e);
        }
    }

    private static void json(Path file, Object value) throws IOException {
        Files.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value));
    }
}
