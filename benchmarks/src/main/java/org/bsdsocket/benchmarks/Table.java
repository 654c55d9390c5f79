package org.bsdsocket.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The results as people read them: how many times as much time as each rival a backend takes. */
final class Table {

    private static final String NONE = "-";

    private final List<List<String>> rows = new ArrayList<>();

    /** @param ours whose ratios are shown; all others are rivals */
    Table(Time time, Results results, Collection<String> ours) {
        List<String> rivals = results.scenarios().stream()
                .flatMap(scenario -> results.competitors(scenario).stream())
                .distinct()
                .filter(name -> !ours.contains(name))
                .toList();
        List<String> head = new ArrayList<>(List.of(time.toString(), "backend"));
        rivals.forEach(rival -> head.add("/ " + rival));
        head.add("bytes");
        rows.add(head);
        for (Scenario scenario : results.scenarios()) {
            for (String backend : ours) {
                if (results.competitors(scenario).contains(backend)) {
                    rows.add(row(time, results, scenario, backend, rivals));
                }
            }
        }
    }

    private static List<String> row(
            Time time, Results results, Scenario scenario, String backend, List<String> rivals) {
        List<String> row = new ArrayList<>(List.of(scenario.id(), backend));
        for (String rival : rivals) {
            row.add(results.ratio(time, scenario, backend, rival)
                    .map(ratio -> number(ratio.median()) + " (" + number(ratio.least()) + ".."
                            + number(ratio.greatest()) + ")")
                    .orElse(NONE));
        }
        row.add(results.bytes(scenario, backend).stream()
                .mapToObj(bytes -> String.format(Locale.ROOT, "%.0f", bytes))
                .findFirst()
                .orElse(NONE));
        return row;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** The rows of a table in Markdown, in columns. */
    List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < columns; i++) {
                line.append(' ')
                        .append(row.get(i))
                        .append(" ".repeat(widths[i] - row.get(i).length()))
                        .append(" |");
            }
            lines.add(line.toString());
        }
        lines.add(1, "|---".repeat(columns) + "|");
        return lines;
    }
}
