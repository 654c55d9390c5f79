package org.bsdsocket.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a check did not pass, for formats that have a line and a text for it. */
final class Reasons {

    private Reasons() {}

    /** Returns the outcome and its reason in a line. */
    static String of(Check check) {
        String why = check.outcome() == Outcome.FAIL
                ? "expected " + check.expected() + ", got " + check.actual()
                : check.reason().isEmpty() ? missing(check) : check.reason();
        return check.outcome().word() + (why.isEmpty() ? "" : ": " + why);
    }

    /** Returns all that is known of a failure, one fact a line. */
    static String details(Check check) {
        List<String> lines = new ArrayList<>();
        add(lines, "promise  ", check.promise());
        add(lines, "reason   ", check.reason());
        add(lines, "expected ", check.expected());
        add(lines, "actual   ", check.actual());
        add(lines, "at       ", check.at());
        add(lines, "again    ", check.again());
        add(lines, "", check.trace());
        return String.join("\n", lines);
    }

    private static String missing(Check check) {
        return check.missing().stream()
                .map(missing -> missing.need() + (missing.how().isEmpty() ? "" : " (" + missing.how() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + value);
        }
    }
}
