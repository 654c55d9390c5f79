package org.bsdsocket.benchmarks.syscalls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the backends did, beside what CPython did.
 *
 * @param lines a table in Markdown and what is to be said of it
 * @param more the calls for which somebody made more system calls than CPython, and not by leave
 */
record Comparison(List<String> lines, List<String> more) {

    /** @param tolerated backends and calls, as {@code nio:accept} */
    static Comparison of(Counts cpython, Map<String, Counts> ours, Collection<String> tolerated) {
        List<String> lines = new ArrayList<>();
        List<String> more = new ArrayList<>();
        List<String> byLeave = new ArrayList<>();
        lines.add("| call | mode | cpython | " + String.join(" | ", ours.keySet()) + " |");
        lines.add("|---".repeat(3 + ours.size()) + "|");
        for (Operation operation : Operation.values()) {
            for (Mode mode : Mode.values()) {
                String loop = operation + " " + mode;
                StringBuilder row = new StringBuilder("| " + operation + " | " + mode + " | " + cpython.text(loop));
                ours.forEach((backend, counts) -> {
                    boolean worse = counts.has(loop) && counts.total(loop) > cpython.total(loop);
                    row.append(" | ").append(counts.has(loop) ? counts.text(loop) : "not offered");
                    if (worse) {
                        row.append(" **more**");
                        (tolerated.contains(backend + ":" + operation) ? byLeave : more).add(backend + ": " + loop);
                    }
                });
                lines.add(row.append(" |").toString());
            }
        }
        lines.add("");
        if (!byLeave.isEmpty()) {
            lines.add("more than CPython, and declared: " + String.join("; ", byLeave));
        }
        lines.add(
                more.isEmpty()
                        ? "nobody else makes more system calls than CPython"
                        : "MORE than CPython: " + String.join("; ", more));
        return new Comparison(lines, more);
    }
}
