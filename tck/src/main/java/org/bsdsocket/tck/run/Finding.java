package org.bsdsocket.tck.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.jspecify.annotations.Nullable;

/**
 * What came of one assertion, by one test or by all of its tests.
 *
 * @param reason why it is not a pass, in one line; null for a pass
 * @param expected what a failure expected
 * @param actual what happened in its place
 * @param where the line of the test that failed, as {@code SettimeoutTest.java:48}
 * @param detail all that the failure says, with its stack
 * @param observations what tests of strength may and platform saw
 * @param duration how long its tests took
 */
public record Finding(
        AssertionId id,
        Outcome outcome,
        @Nullable String reason,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String where,
        @Nullable String detail,
        List<String> observations,
        Duration duration) {

    public Finding {
        observations = List.copyOf(observations);
    }

    /** One that needed no test to be run. */
    static Finding untried(AssertionId id, Outcome outcome, String reason) {
        return new Finding(id, outcome, reason, null, null, null, null, List.of(), Duration.ZERO);
    }

    /** Both together: the worse outcome with its reasons, all observations, the sum of the durations. */
    Finding and(Finding other) {
        Finding worse = other.outcome.compareTo(outcome) > 0 ? other : this;
        List<String> seen = new ArrayList<>(observations);
        seen.addAll(other.observations);
        return new Finding(
                id,
                worse.outcome,
                worse.reason,
                worse.expected,
                worse.actual,
                worse.where,
                worse.detail,
                seen,
                duration.plus(other.duration));
    }
}
