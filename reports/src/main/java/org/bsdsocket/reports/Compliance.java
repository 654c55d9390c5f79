package org.bsdsocket.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Many runs brought together: what every report is made from.
 *
 * @param columns the runs, by platform and backend
 * @param anchors the documented items, as the runs order them
 * @param audit what an audit of the catalogue found
 */
record Compliance(List<Column> columns, List<String> anchors, Audit audit) {

    Compliance {
        columns = List.copyOf(columns);
        anchors = List.copyOf(anchors);
    }

    /** Brings runs together. Where several share a backend, their columns are told apart by platform, then by JVM. */
    static Compliance of(List<Run> runs, Audit audit) {
        List<Run> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparing(Run::platform)
                .thenComparing(Run::backend)
                .thenComparing(Run::java)
                .thenComparing(Run::started));
        List<String> labels = labels(sorted);
        List<Column> columns = new ArrayList<>();
        Set<String> anchors = new LinkedHashSet<>();
        Set<String> slugs = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            Run run = sorted.get(i);
            String slug = labels.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            columns.add(new Column(labels.get(i), slugs.add(slug) ? slug : slug + "-" + i, run));
            run.checks().forEach(check -> anchors.add(check.anchor()));
        }
        return new Compliance(columns, List.copyOf(anchors), audit);
    }

    private static List<String> labels(List<Run> runs) {
        List<String> labels = runs.stream().map(Run::backend).toList();
        List<Function<Run, String>> distinctions =
                List.of(Run::platform, run -> "Java " + run.java(), Run::profile, Run::saboteur, Run::started);
        for (Function<Run, String> distinction : distinctions) {
            labels = distinguish(runs, labels, distinction);
        }
        Map<String, Integer> seen = new HashMap<>();
        return labels.stream()
                .map(label -> seen.merge(label, 1, Integer::sum) == 1 ? label : label + " (" + seen.get(label) + ")")
                .toList();
    }

    /** Adds what distinguishes runs to the labels that more than one of them has. */
    private static List<String> distinguish(List<Run> runs, List<String> labels, Function<Run, String> distinction) {
        Map<String, Set<String>> values = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            values.computeIfAbsent(labels.get(i), label -> new HashSet<>()).add(distinction.apply(runs.get(i)));
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String label = labels.get(i);
            String value = distinction.apply(runs.get(i));
            boolean tells = values.getOrDefault(label, Set.of()).size() > 1 && !value.isEmpty();
            told.add(tells ? label + ", " + value : label);
        }
        return told;
    }

    /** Returns the worst verdict of all; a backend that cannot be loaded takes nothing from the others. */
    Verdict verdict() {
        return columns.stream()
                .map(column -> column.run().verdict())
                .filter(verdict -> verdict != Verdict.UNAVAILABLE)
                .min(Comparator.naturalOrder())
                .orElse(Verdict.UNAVAILABLE);
    }

    /** Returns what became of an anchor's assertions in a run. */
    static List<Check> checks(Column column, String anchor) {
        return column.run().checks().stream()
                .filter(check -> check.anchor().equals(anchor))
                .toList();
    }

    /** Returns each assertion of an anchor with what became of it in each column that knows it. */
    Map<String, Map<Column, Check>> assertions(String anchor) {
        Map<String, Map<Column, Check>> assertions = new LinkedHashMap<>();
        for (Column column : columns) {
            for (Check check : checks(column, anchor)) {
                assertions
                        .computeIfAbsent(check.id(), id -> new LinkedHashMap<>())
                        .put(column, check);
            }
        }
        return assertions;
    }

    /** Returns the anchors under each heading of the documentation, both as the runs order them. */
    Map<String, Set<String>> sections() {
        Map<String, Set<String>> sections = new LinkedHashMap<>();
        for (Column column : columns) {
            for (Check check : column.run().checks()) {
                sections.computeIfAbsent(check.section(), section -> new LinkedHashSet<>())
                        .add(check.anchor());
            }
        }
        return sections;
    }

    /** Returns how many outcomes of each kind there are in all columns together. */
    Map<Outcome, Integer> counts() {
        return Run.counts(columns.stream()
                .flatMap(column -> column.run().checks().stream())
                .toList());
    }
}
