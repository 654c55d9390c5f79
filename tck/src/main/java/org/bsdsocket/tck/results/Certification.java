package org.bsdsocket.tck.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bsdsocket.tck.run.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The rules of certification: which groups are covered, and whether there is a certificate at all. Everything follows from
 * the outcomes, so that a certificate can be checked by doing it again.
 *
 * @param refusal why there is no certificate; null if there is one
 */
record Certification(
        List<GroupResult> groups,
        Map<String, Integer> counts,
        @Nullable String refusal) {

    /** What parts the reasons of one assertion; within brackets it belongs to the remedy. */
    private static final Pattern BETWEEN_REASONS = Pattern.compile("; (?![^()]*\\))");

    /**
     * Applies the rules.
     *
     * @param partial why this was not a whole run of a backend as it is; null if it was
     */
    static Certification of(Profile profile, Collection<AssertionResult> assertions, @Nullable String partial) {
        SortedMap<String, List<AssertionResult>> byGroup = new TreeMap<>();
        assertions.forEach(assertion -> byGroup.computeIfAbsent(assertion.group(), g -> new ArrayList<>())
                .add(assertion));
        List<GroupResult> groups = byGroup.entrySet().stream()
                .map(group -> group(profile, group.getKey(), group.getValue()))
                .toList();
        Map<String, Integer> counts = counts(assertions);
        return new Certification(groups, counts, refusal(counts, groups, partial));
    }

    private static @Nullable String refusal(
            Map<String, Integer> counts, List<GroupResult> groups, @Nullable String partial) {
        int failed = counts.getOrDefault(Outcome.FAIL.text(), 0);
        int broken = counts.getOrDefault(Outcome.BROKEN.text(), 0);
        if (failed > 0) {
            return failed == 1 ? "1 assertion failed" : failed + " assertions failed";
        }
        if (broken > 0) {
            return "the kit failed on " + (broken == 1 ? "1 assertion" : broken + " assertions");
        }
        if (partial != null) {
            return partial;
        }
        return groups.stream().anyMatch(GroupResult::covered) ? null : "no group is covered";
    }

    private static GroupResult group(Profile profile, String name, List<AssertionResult> all) {
        List<AssertionResult> required = all.stream().filter(profile::requires).toList();
        String why = why(profile, all, required);
        return new GroupResult(name, why == null, why, counts(all));
    }

    private static @Nullable String why(Profile profile, List<AssertionResult> all, List<AssertionResult> required) {
        Map<Outcome, List<AssertionResult>> worst = new EnumMap<>(Outcome.class);
        required.forEach(assertion -> worst.computeIfAbsent(assertion.result(), o -> new ArrayList<>())
                .add(assertion));
        // A failure outside the profile is a failure still: the backend does what it does not claim, or half-does it.
        for (Outcome outcome : List.of(Outcome.FAIL, Outcome.BROKEN)) {
            List<String> ids = all.stream()
                    .filter(assertion -> assertion.result() == outcome)
                    .map(AssertionResult::id)
                    .toList();
            if (!ids.isEmpty()) {
                return outcome.text() + ": " + String.join(", ", ids);
            }
        }
        if (worst.containsKey(Outcome.UNMET)) {
            return reasons(worst.get(Outcome.UNMET));
        }
        if (worst.containsKey(Outcome.UNTESTED)) {
            return worst.get(Outcome.UNTESTED).size() + " of its assertions have no test";
        }
        if (worst.containsKey(Outcome.UNSUPPORTED)) {
            return "unsupported: " + reasons(worst.get(Outcome.UNSUPPORTED));
        }
        if (worst.containsKey(Outcome.PASS)) {
            return null;
        }
        return required.isEmpty()
                ? "none of it belongs to the profile " + profile.text()
                : "none of it could be tried here";
    }

    // Assertions lack several things at once, most of them the same.
    private static String reasons(List<AssertionResult> assertions) {
        return assertions.stream()
                .map(assertion -> String.valueOf(assertion.reason()))
                .distinct()
                .limit(3)
                .flatMap(BETWEEN_REASONS::splitAsStream)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Integer> counts(Collection<AssertionResult> assertions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            int count = Math.toIntExact(assertions.stream()
                    .filter(assertion -> assertion.result() == outcome)
                    .count());
            counts.put(outcome.text(), count);
        }
        return counts;
    }
}
