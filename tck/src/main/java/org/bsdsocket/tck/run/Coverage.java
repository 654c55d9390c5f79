package org.bsdsocket.tck.run;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;

/**
 * Assertions against tests.
 *
 * @param complaints what is missing, a line each; none if every assertion has a test or says why it has none, and every
 *     test names assertions that the catalogue knows
 */
public record Coverage(int tested, int untestable, int untested, int tests, List<String> complaints) {

    public Coverage {
        complaints = List.copyOf(complaints);
    }

    /** Holds the catalogue against the tests. */
    public static Coverage of(Catalogue catalogue, Tests tests) {
        List<String> complaints = new ArrayList<>();
        int tested = 0;
        int untestable = 0;
        int untested = 0;
        for (Assertion assertion : catalogue.assertions()) {
            List<String> by = tests.testsOf(assertion.id());
            if (assertion.testable() && by.isEmpty()) {
                untested++;
                complaints.add(assertion.id() + " has no test and does not say why: " + assertion.promise());
            } else if (!assertion.testable() && !by.isEmpty()) {
                complaints.add(assertion.id() + " calls itself untestable, and is tested by " + String.join(", ", by));
            }
            tested += by.isEmpty() ? 0 : 1;
            untestable += assertion.testable() ? 0 : 1;
        }
        for (AssertionId id : new TreeSet<>(tests.ids())) {
            if (catalogue.assertion(id).isEmpty()) {
                complaints.add(String.join(", ", tests.testsOf(id)) + ": the catalogue knows no assertion " + id);
            }
        }
        tests.silent().forEach(test -> complaints.add(Tests.name(test) + " asserts nothing: it has no @Asserts"));
        return new Coverage(tested, untestable, untested, tests.count(), complaints);
    }
}
