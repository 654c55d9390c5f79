package org.bsdsocket.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report in a screenful of Markdown, for a page of a forge. */
final class ComplianceMarkdown {

    private static final List<Outcome> COLUMNS = List.of(
            Outcome.PASS,
            Outcome.FAIL,
            Outcome.BROKEN,
            Outcome.UNSUPPORTED,
            Outcome.UNMET,
            Outcome.INAPPLICABLE,
            Outcome.UNTESTED,
            Outcome.UNTESTABLE);

    private ComplianceMarkdown() {}

    static String of(Compliance compliance) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + escape(Headline.of(compliance)));
        lines.add("");
        Headline.details(compliance).forEach(line -> lines.add("- " + escape(line)));
        lines.add("");
        lines.add(row("Backend", "Platform", "Java", "Profile", "Verdict", words()));
        lines.add(row(
                "---",
                "---",
                "---",
                "---",
                "---",
                COLUMNS.stream().map(o -> "--:").toList()));
        for (Column column : compliance.columns()) {
            Run run = column.run();
            Map<Outcome, Integer> counts = run.counts();
            lines.add(row(
                    run.backend(),
                    run.platform(),
                    run.java(),
                    run.profile(),
                    run.verdict().words(),
                    COLUMNS.stream().map(o -> "" + counts.getOrDefault(o, 0)).toList()));
        }
        failures(compliance, lines);
        if (!compliance.audit().gaps().isEmpty()) {
            lines.add("");
            lines.add(Words.count(compliance.audit().gaps().size(), "documented item")
                    + " not catalogued yet: nothing is claimed of them.");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void failures(Compliance compliance, List<String> lines) {
        for (Column column : compliance.columns()) {
            for (Check check : column.run().checks()) {
                if (check.outcome().isFailure()) {
                    lines.add("");
                    lines.add("**" + check.outcome().word() + "** `" + check.id() + "` on " + escape(column.label())
                            + ": " + escape(check.promise()) + "  ");
                    lines.add("expected " + escape(check.expected()) + ", got " + escape(check.actual()) + "  ");
                    lines.add("again: `" + check.again().replace('`', '\'') + "`");
                }
            }
        }
    }

    private static List<String> words() {
        return COLUMNS.stream().map(Outcome::word).toList();
    }

    private static String row(
            String backend, String platform, String java, String profile, String verdict, List<String> counts) {
        List<String> cells = new ArrayList<>(List.of(backend, platform, java, profile, verdict));
        cells.addAll(counts);
        return cells.stream().map(ComplianceMarkdown::escape).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** Keeps what Markdown or its HTML would take for markup from being that; a line stays a line. */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]|])", "\\\\$1")
                .replace('\n', ' ');
    }
}
