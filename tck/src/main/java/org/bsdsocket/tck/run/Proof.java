package org.bsdsocket.tck.run;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.jspecify.annotations.Nullable;

/**
 * Whether assertions can fail: what became of each under the saboteurs that it names.
 *
 * @param proven the assertions that a saboteur turned red, with the failure
 * @param survived the saboteurs that an assertion names and that did not turn it red, with what came of it
 * @param decoration the assertions that nothing could break
 * @param unproven why the others could not be put to the test here
 */
public record Proof(
        SortedMap<AssertionId, Finding> proven,
        SortedMap<AssertionId, SortedMap<String, String>> survived,
        SortedSet<AssertionId> decoration,
        SortedMap<AssertionId, String> unproven) {

    public Proof {
        proven = Collections.unmodifiableSortedMap(proven);
        survived = Collections.unmodifiableSortedMap(survived);
        decoration = Collections.unmodifiableSortedSet(decoration);
        unproven = Collections.unmodifiableSortedMap(unproven);
    }

    /** Only what passes over the good backend can be proven: a test that is always red proves nothing. */
    static boolean isSound(@Nullable Finding good) {
        return good != null && good.outcome() == Outcome.PASS;
    }

    static Proof of(
            Collection<Assertion> assertions, Map<AssertionId, Finding> good, Map<Sabotage.Pair, Finding> sabotaged) {
        SortedMap<AssertionId, Finding> proven = new TreeMap<>();
        SortedMap<AssertionId, SortedMap<String, String>> survived = new TreeMap<>();
        SortedSet<AssertionId> decoration = new TreeSet<>();
        SortedMap<AssertionId, String> unproven = new TreeMap<>();
        for (Assertion assertion : assertions) {
            AssertionId id = assertion.id();
            Finding unbroken = good.get(id);
            if (!isSound(unbroken)) {
                if (assertion.testable()) {
                    unproven.put(id, unbroken == null ? "it was not run" : text(unbroken));
                }
                continue;
            }
            for (String saboteur : assertion.saboteurs()) {
                Finding finding = sabotaged.get(new Sabotage.Pair(id, saboteur));
                if (finding != null && finding.outcome() == Outcome.FAIL) {
                    proven.putIfAbsent(id, finding);
                } else {
                    survived.computeIfAbsent(id, i -> new TreeMap<>())
                            .put(saboteur, finding == null ? "there is no such saboteur" : text(finding));
                }
            }
            if (!proven.containsKey(id)) {
                decoration.add(id);
            }
        }
        return new Proof(proven, survived, decoration, unproven);
    }

    private static String text(Finding finding) {
        return finding.outcome().text() + (finding.reason() == null ? "" : ": " + finding.reason());
    }
}
