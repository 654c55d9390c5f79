package org.bsdsocket.tck.run;

import java.util.Map;
import java.util.Optional;
import org.bsdsocket.tck.catalogue.AssertionId;

/**
 * The disputed assertions that this release of the kit leaves out. It is part of the kit and of nothing else: neither a
 * backend nor the command line can add to it.
 *
 * @param challenges why, beginning with the number of the challenge
 */
record Exclusions(Map<AssertionId, String> challenges) {

    /** Nothing is disputed so far. */
    static final Exclusions OF_THIS_RELEASE = new Exclusions(Map.of());

    Exclusions {
        challenges = Map.copyOf(challenges);
    }

    Optional<String> challenge(AssertionId id) {
        return Optional.ofNullable(challenges.get(id));
    }
}
