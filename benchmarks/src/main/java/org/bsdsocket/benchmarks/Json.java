package org.bsdsocket.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The results for programs: every round, so that anything can be computed again. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    static ObjectNode of(Results results, List<Promise.Verdict> verdicts) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        root.put(
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        root.put("processors", Runtime.getRuntime().availableProcessors());
        ArrayNode scenarios = root.putArray("scenarios");
        for (Scenario scenario : results.scenarios()) {
            ObjectNode node = scenarios.addObject().put("id", scenario.id());
            ObjectNode competitors = node.putObject("competitors");
            for (String name : results.competitors(scenario)) {
                ObjectNode competitor = competitors.putObject(name);
                results.bytes(scenario, name).ifPresent(bytes -> competitor.put("bytes", bytes));
                for (Time time : Time.values()) {
                    times(competitor.putObject(time.toString()), results, time, scenario, name);
                }
            }
        }
        ArrayNode promises = root.putArray("promises");
        for (Promise.Verdict verdict : verdicts) {
            promises.addObject()
                    .put("promise", verdict.promise().toString())
                    .put("measured", verdict.measured())
                    .put("kept", verdict.kept());
        }
        return root;
    }

    private static void times(ObjectNode into, Results results, Time time, Scenario scenario, String name) {
        ArrayNode rounds = into.putArray("nanos by round");
        results.of(scenario, name).forEach(measurement -> rounds.add(time.of(measurement)));
        ObjectNode ratios = into.putObject("median of ratios to");
        for (String rival : results.competitors(scenario)) {
            results.ratio(time, scenario, name, rival).ifPresent(ratio -> ratios.put(rival, ratio.median()));
        }
    }

    static void write(ObjectNode root, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        MAPPER.writeValue(file.toFile(), root);
    }
}
