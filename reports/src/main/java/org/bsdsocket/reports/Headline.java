package org.bsdsocket.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The verdict in a sentence, and what must be known to read it rightly. */
final class Headline {

    /** What is said at the top of where it ran, with the word for several of a kind. */
    private static final Map<String, String> SHARED = shared();

    private Headline() {}

    /** Returns the verdict on all runs together. */
    static String of(Compliance compliance) {
        return switch (compliance.verdict()) {
            case CERTIFIED -> "Certified: " + Words.list(labels(compliance, Verdict.CERTIFIED));
            case FAILED -> "Failed: " + Words.list(labels(compliance, Verdict.FAILED));
            case UNCERTIFIED ->
                "Nothing failed, but there is no certificate for "
                        + Words.list(labels(compliance, Verdict.UNCERTIFIED));
            case UNAVAILABLE -> "No backend could be tried";
        };
    }

    /** Returns where and when it ran, in a line: the values that all runs share, or how many there are. */
    static String where(Compliance compliance) {
        List<String> parts = new ArrayList<>();
        SHARED.forEach((label, plural) -> {
            List<String> values = values(compliance, label);
            if (!values.isEmpty()) {
                parts.add(values.size() == 1 ? values.get(0) : values.size() + " " + plural);
            }
        });
        List<String> times = values(compliance, "Started");
        if (!times.isEmpty()) {
            parts.add(times.get(times.size() - 1).replaceFirst("T(\\d\\d:\\d\\d).*Z", " $1 UTC"));
        }
        return String.join(" · ", parts);
    }

    private static Map<String, String> shared() {
        Map<String, String> shared = new LinkedHashMap<>();
        shared.put("Platform", "platforms");
        shared.put("Kernel", "kernels");
        shared.put("C library", "C libraries");
        shared.put("JVM", "JVMs");
        return shared;
    }

    private static List<String> values(Compliance compliance, String label) {
        return compliance.columns().stream()
                .map(column -> column.run().where().getOrDefault(label, ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns a line for each thing that qualifies the verdict. */
    static List<String> details(Compliance compliance) {
        List<String> details = new ArrayList<>();
        for (Column column : compliance.columns()) {
            Run run = column.run();
            if (!run.saboteur().isEmpty()) {
                details.add(column.label() + " was broken on purpose by the saboteur " + run.saboteur() + ".");
            }
            switch (run.verdict()) {
                case FAILED -> details.add(column.label() + " has " + worst(run) + ".");
                case UNCERTIFIED -> details.add(column.label() + ": " + run.reason() + ".");
                case UNAVAILABLE -> details.add(column.label() + " is not available here: " + run.reason() + ".");
                case CERTIFIED -> covered(column, details);
            }
        }
        int complaints = compliance.audit().complaints().size();
        if (complaints > 0) {
            details.add("The catalogue itself is in doubt: the audit against the documentation has "
                    + Words.count(complaints, "complaint") + ".");
        }
        return details;
    }

    private static void covered(Column column, List<String> details) {
        List<Group> groups = column.run().groups();
        List<String> uncovered = groups.stream()
                .filter(group -> !group.covered())
                .map(Group::name)
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        String covered = column.label() + ": " + (groups.size() - uncovered.size()) + " of "
                + Words.count(groups.size(), "group") + " covered by the certificate";
        details.add(uncovered.isEmpty() ? covered + "." : covered + "; not " + Words.list(uncovered) + ".");
    }

    private static String worst(Run run) {
        List<String> ids = run.checks().stream()
                .filter(check -> check.outcome().isFailure())
                .map(Check::id)
                .toList();
        int named = Math.min(ids.size(), 3);
        String rest = ids.size() > named ? " and " + (ids.size() - named) + " more" : "";
        return Words.count(ids.size(), "failure") + ": " + String.join(", ", ids.subList(0, named)) + rest;
    }

    private static List<String> labels(Compliance compliance, Verdict verdict) {
        return compliance.columns().stream()
                .filter(column -> column.run().verdict() == verdict)
                .map(Column::label)
                .toList();
    }
}
