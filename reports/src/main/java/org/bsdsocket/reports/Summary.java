package org.bsdsocket.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report in a few lines of ASCII for a terminal: one for each run, and where to read on. */
final class Summary {

    private Summary() {}

    static List<String> of(Compliance compliance) {
        int width = compliance.columns().stream()
                .mapToInt(column -> column.label().length())
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        for (Column column : compliance.columns()) {
            Run run = column.run();
            lines.add(String.format(
                            "%-" + (width + 2) + "s%-15s%s",
                            column.label(),
                            run.verdict() == Verdict.FAILED
                                    ? "FAILED"
                                    : run.verdict().words(),
                            Words.counts(passFirst(run)))
                    .strip());
            String reason = run.verdict() == Verdict.CERTIFIED ? uncovered(run) : run.reason();
            if (!reason.isEmpty()) {
                lines.add(" ".repeat(width + 2) + reason);
            }
            failures(run).forEach(id -> lines.add(" ".repeat(width + 2) + id));
        }
        return lines;
    }

    /** Who reads only the beginning of a line reads how much passed. */
    private static Map<Outcome, Integer> passFirst(Run run) {
        Map<Outcome, Integer> ordered = new LinkedHashMap<>();
        Map<Outcome, Integer> counts = run.counts();
        Integer pass = counts.remove(Outcome.PASS);
        if (pass != null) {
            ordered.put(Outcome.PASS, pass);
        }
        ordered.putAll(counts);
        return ordered;
    }

    private static String uncovered(Run run) {
        List<String> names = run.groups().stream()
                .filter(group -> !group.covered())
                .map(Group::name)
                .toList();
        return names.isEmpty() ? "" : "not covered: " + String.join(", ", names);
    }

    private static List<String> failures(Run run) {
        return run.checks().stream()
                .filter(check -> check.outcome().isFailure())
                .map(check -> check.outcome().word() + " " + check.id())
                .toList();
    }
}
