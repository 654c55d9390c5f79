package org.bsdsocket.benchmarks.syscalls;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each loop did, from what {@code strace -f} wrote: system calls of one round, by their names. */
final class Counts {

    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((.*)");
    private static final Pattern MARK = Pattern.compile("1, \"(begin|end) ([^\"\\\\]*)(\\\\n)?\".*");

    private final Map<String, Map<String, Long>> loops = new LinkedHashMap<>();

    /** @param rounds how many a loop has */
    static Counts of(List<String> trace, int rounds) {
        Counts counts = new Counts();
        String thread = "";
        String loop = "";
        Map<String, Integer> seen = new HashMap<>();
        for (String line : trace) {
            // A call that others interrupted begins once: the line that resumes it has another form.
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            Matcher mark = MARK.matcher(parts.group(3));
            if (parts.group(2).equals("write") && mark.matches()) {
                if (mark.group(1).equals("end")) {
                    counts.loops.put(loop, perRound(seen, rounds));
                }
                thread = mark.group(1).equals("begin") ? parts.group(1) : "";
                loop = mark.group(2);
                seen.clear();
            } else if (parts.group(1).equals(thread)) {
                seen.merge(parts.group(2), 1, Integer::sum);
            }
        }
        return counts;
    }

    // Rounded: now and then the JVM does something of its own.
    private static Map<String, Long> perRound(Map<String, Integer> seen, int rounds) {
        Map<String, Long> rounded = new TreeMap<>();
        seen.forEach((name, count) -> {
            long each = Math.round((double) count / rounds);
            if (each > 0) {
                rounded.put(name, each);
            }
        });
        return rounded;
    }

    /** Whether the trace has the loop. */
    boolean has(String loop) {
        return loops.containsKey(loop);
    }

    long total(String loop) {
        return loops.getOrDefault(loop, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** As {@code poll, recvfrom} or {@code 2 fcntl}. */
    String text(String loop) {
        StringBuilder text = new StringBuilder();
        loops.getOrDefault(loop, Map.of())
                .forEach((name, count) -> text.append(text.length() == 0 ? "" : ", ")
                        .append(count == 1 ? "" : count + " ")
                        .append(name));
        return text.length() == 0 ? "none" : text.toString();
    }
}
