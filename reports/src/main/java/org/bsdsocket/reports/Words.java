package org.bsdsocket.reports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers and lists as they read in a sentence. */
final class Words {

    private Words() {}

    /** Returns {@code 1 anchor}, {@code 2 anchors}. */
    static String count(long n, String noun) {
        return n + " " + (n == 1 ? noun : noun + "s");
    }

    /** Returns {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** Returns {@code 1 fail, 11 pass}. */
    static String counts(Map<Outcome, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
    }
}
