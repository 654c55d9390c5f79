package org.bsdsocket.reports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The report for programs: every run and every assertion, brought together in one JSON document. */
final class ComplianceJson {

    /** The name of the document's form; it changes when a reader would have to. */
    static final String SCHEMA = "bsdsocket-compliance/1";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ComplianceJson() {}

    static String of(Compliance compliance) throws JsonProcessingException {
        ObjectNode root = NODES.objectNode();
        root.put("schema", SCHEMA).put("verdict", word(compliance.verdict())).put("headline", Headline.of(compliance));
        ArrayNode runs = root.putArray("runs");
        compliance.columns().forEach(column -> runs.add(run(column)));
        ArrayNode anchors = root.putArray("anchors");
        compliance.anchors().forEach(anchor -> anchors.add(anchor(compliance, anchor)));
        ArrayNode gaps = root.putArray("uncatalogued");
        compliance
                .audit()
                .gaps()
                .forEach(gap -> gaps.addObject().put("anchor", gap.anchor()).put("sentences", gap.sentences()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static ObjectNode run(Column column) {
        Run run = column.run();
        ObjectNode node = NODES.objectNode();
        node.put("run", column.label()).put("backend", run.backend()).put("verdict", word(run.verdict()));
        put(node, "profile", run.profile());
        put(node, "why", run.reason());
        put(node, "saboteur", run.saboteur());
        put(node, "certificate", run.certified() ? run.certificate() : "");
        node.put("seconds", run.seconds());
        ObjectNode where = node.putObject("where");
        run.where().forEach(where::put);
        node.set("counts", counts(run.counts()));
        ArrayNode groups = node.putArray("groups");
        for (Group group : run.groups()) {
            ObjectNode entry = groups.addObject().put("name", group.name()).put("covered", group.covered());
            put(entry, "why", group.why());
        }
        return node;
    }

    private static ObjectNode anchor(Compliance compliance, String anchor) {
        ObjectNode node = NODES.objectNode().put("anchor", anchor);
        ObjectNode counts = node.putObject("counts");
        for (Column column : compliance.columns()) {
            counts.set(column.label(), counts(Run.counts(Compliance.checks(column, anchor))));
        }
        ArrayNode assertions = node.putArray("assertions");
        compliance.assertions(anchor).forEach((id, checks) -> assertions.add(assertion(id, checks)));
        return node;
    }

    private static ObjectNode assertion(String id, Map<Column, Check> checks) {
        Check first = checks.values().iterator().next();
        ObjectNode node = NODES.objectNode().put("id", id);
        put(node, "promise", first.promise());
        put(node, "strength", first.strength());
        put(node, "group", first.group());
        ObjectNode outcomes = node.putObject("outcomes");
        checks.forEach((column, check) -> outcomes.set(column.label(), outcome(check)));
        return node;
    }

    private static ObjectNode outcome(Check check) {
        ObjectNode node = NODES.objectNode().put("outcome", check.outcome().word());
        put(node, "reason", check.reason());
        put(node, "expected", check.expected());
        put(node, "actual", check.actual());
        put(node, "at", check.at());
        put(node, "again", check.again());
        putAll(node, "needs", check.missing().stream().map(Missing::need).toList());
        putAll(node, "observed", check.observed());
        return node;
    }

    private static ObjectNode counts(Map<Outcome, Integer> counts) {
        ObjectNode node = NODES.objectNode();
        counts.forEach((outcome, n) -> node.put(outcome.word(), n));
        return node;
    }

    private static String word(Verdict verdict) {
        return verdict.words().replace(' ', '-');
    }

    private static void put(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static void putAll(ObjectNode node, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(key);
            values.forEach(array::add);
        }
    }
}
