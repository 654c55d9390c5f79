package org.bsdsocket.tck.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.run.Outcome;
import org.bsdsocket.tck.run.Refusals;

/**
 * Where two runs over different backends come to different outcomes.
 *
 * <p>A difference is declared if one backend refused the assertion's test for want of a capability that it does not claim.
 * Every other one is a fault of either.
 *
 * @param alike how many assertions have the same outcome in both
 * @param declared the differences that a backend has declared, by {@code backend lacks CAPABILITY}
 * @param undeclared the others
 * @param choices what each of them was seen to do, by assertion, where the documentation leaves it open and they differ
 */
public record Comparison(
        int alike,
        SortedMap<String, List<Difference>> declared,
        List<Difference> undeclared,
        SortedMap<String, List<List<String>>> choices) {

    /** An assertion on whose outcome two runs differ. */
    public record Difference(String id, Outcome first, Outcome second, String reason) {}

    /**
     * Compares two runs.
     *
     * @throws IllegalArgumentException if they cannot be compared: other catalogues, a part of one, a backend broken on
     *     purpose or one that did not work
     */
    public static Comparison of(Results first, Results second) {
        checkWhole(first);
        checkWhole(second);
        if (!first.catalogue().hash().equals(second.catalogue().hash())) {
            throw new IllegalArgumentException("the runs went by different catalogues");
        }
        Map<String, AssertionResult> others = new HashMap<>();
        second.assertions().forEach(assertion -> others.put(assertion.id(), assertion));
        int alike = 0;
        SortedMap<String, List<Difference>> declared = new TreeMap<>();
        List<Difference> undeclared = new ArrayList<>();
        SortedMap<String, List<List<String>>> choices = new TreeMap<>();
        for (AssertionResult one : first.assertions()) {
            AssertionResult other = others.remove(one.id());
            if (other == null) {
                throw new IllegalArgumentException(second.backend() + " was not tried on " + one.id());
            }
            if (one.result() == other.result()) {
                alike++;
                if (!one.observed().equals(other.observed())) {
                    choices.put(one.id(), List.of(one.observed(), other.observed()));
                }
                continue;
            }
            Optional<String> lack = lack(first, one).or(() -> lack(second, other));
            String reason = String.valueOf(one.result() == Outcome.PASS ? other.reason() : one.reason());
            Difference difference = new Difference(one.id(), one.result(), other.result(), reason);
            lack.map(text -> declared.computeIfAbsent(text, t -> new ArrayList<>()))
                    .orElse(undeclared)
                    .add(difference);
        }
        if (!others.isEmpty()) {
            throw new IllegalArgumentException(first.backend() + " was not tried on " + others.keySet());
        }
        return new Comparison(alike, declared, undeclared, choices);
    }

    private static void checkWhole(Results run) {
        if (!run.available()) {
            throw new IllegalArgumentException(run.backend() + " did not work there: " + run.unavailable());
        }
        if (!run.filter().isEmpty()) {
            throw new IllegalArgumentException("the run over " + run.backend() + " was limited to " + run.filter());
        }
        if (run.saboteur() != null) {
            throw new IllegalArgumentException(run.backend() + " was broken on purpose by " + run.saboteur());
        }
    }

    /** What the backend lacks for that assertion, by its own words: the kit has checked that it refused for want of it. */
    private static Optional<String> lack(Results run, AssertionResult assertion) {
        if (assertion.result() != Outcome.UNSUPPORTED) {
            return Optional.empty();
        }
        for (Capability capability : Capability.values()) {
            String name = capability.name();
            boolean named = assertion.group().equals(name)
                    || String.valueOf(assertion.reason()).startsWith(Refusals.forWantOf(name));
            if (named && !run.capabilities().contains(name)) {
                return Optional.of(run.backend() + " lacks " + name);
            }
        }
        return Optional.empty();
    }
}
