package org.bsdsocket.tck.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the documentation promises and that can be held against a backend.
 *
 * @param id its name
 * @param promise what must hold, in one line
 * @param strength how binding it is
 * @param availability the platforms on which it applies
 * @param capability the name of the capability it belongs to, which is also its group in a certificate
 * @param needs what its tests need from the machine
 * @param portable whether it belongs to the profile {@code portable} too, and not only to {@code full}
 * @param saboteurs the saboteurs under which its test must fail; empty only if it is untestable
 * @param untestable why it cannot be tested, or null if it can
 */
public record Assertion(
        AssertionId id,
        String promise,
        Strength strength,
        Availability availability,
        String capability,
        Set<Need> needs,
        boolean portable,
        List<String> saboteurs,
        @Nullable String untestable) {

    public Assertion {
        needs = Set.copyOf(needs);
        saboteurs = List.copyOf(saboteurs);
    }

    /** Returns whether a test can be written for it. */
    public boolean testable() {
        return untestable == null;
    }
}
