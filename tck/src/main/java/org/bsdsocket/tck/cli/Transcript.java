package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bsdsocket.tck.results.AssertionResult;
import org.bsdsocket.tck.results.GroupResult;
import org.bsdsocket.tck.results.Results;
import org.bsdsocket.tck.run.Outcome;
import org.jspecify.annotations.Nullable;

/** Results as a person reads them: a line for each assertion, and for a failure promise, expected, actual, where, again. */
final class Transcript {

    private final PrintWriter out;
    private final boolean everything;

    /** @param everything also what passed */
    Transcript(PrintWriter out, boolean everything) {
        this.out = out;
        this.everything = everything;
    }

    void print(Results results) {
        String section = "";
        String anchor = "";
        for (AssertionResult assertion : results.assertions()) {
            if (!shown(assertion)) {
                continue;
            }
            if (!assertion.section().equals(section)) {
                section = assertion.section();
                out.println(section);
            }
            if (!assertion.anchor().equals(anchor)) {
                anchor = assertion.anchor();
                out.println("  " + anchor);
            }
            print(assertion);
        }
        summary(results);
    }

    private boolean shown(AssertionResult assertion) {
        return everything || red(assertion);
    }

    private static boolean red(AssertionResult assertion) {
        return assertion.outcome().equals(Outcome.FAIL.text())
                || assertion.outcome().equals(Outcome.BROKEN.text());
    }

    private void print(AssertionResult assertion) {
        String number = assertion.id().substring(assertion.id().indexOf('#') + 1);
        out.printf("    %-12s %3s  %s%n", word(assertion.outcome()), number, assertion.promise());
        if (red(assertion)) {
            line("expected", assertion.expected());
            line("actual", assertion.actual());
            if (assertion.expected() == null || !("" + assertion.reason()).startsWith("expected ")) {
                line("because", assertion.reason());
            }
            line("at", assertion.at());
            line("again", assertion.again());
            if (assertion.outcome().equals(Outcome.BROKEN.text()) && everything) {
                line("trace", assertion.trace());
            }
        } else {
            line("because", assertion.reason());
        }
        assertion.observed().forEach(seen -> line("observed", seen));
    }

    private void line(String label, @Nullable String text) {
        if (text != null) {
            out.printf("                      %-9s %s%n", label, text);
        }
    }

    private static String word(String outcome) {
        return switch (outcome) {
            case "pass" -> "ok";
            case "fail", "broken" -> outcome.toUpperCase(Locale.ROOT);
            default -> outcome;
        };
    }

    private void summary(Results results) {
        String counts = results.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        out.printf(
                "%s (%s) on %s: %s, in %.1f s%n",
                results.backend(),
                results.profile(),
                results.machine().platform(),
                counts.isEmpty() ? "nothing was tried" : counts,
                results.seconds());
        List<GroupResult> groups = results.groups();
        if (results.why() == null) {
            out.printf("certified: %s%n", names(groups));
            groups.stream()
                    .filter(group -> !group.covered())
                    .forEach(group -> out.printf("not covered: %s: %s%n", group.name(), group.why()));
        } else {
            out.printf("not certified: %s%n", results.why());
        }
    }

    private static String names(List<GroupResult> groups) {
        return groups.stream()
                .filter(GroupResult::covered)
                .map(GroupResult::name)
                .collect(Collectors.joining(", "));
    }
}
