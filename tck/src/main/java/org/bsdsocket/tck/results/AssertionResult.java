package org.bsdsocket.tck.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.run.Finding;
import org.bsdsocket.tck.run.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of one assertion, as it stands in a result file.
 *
 * @param section the documentation's heading
 * @param group the capability that it belongs to
 * @param portable whether it belongs to the profile {@code portable}
 * @param outcome {@link Outcome#text}
 * @param at where it failed
 * @param again the command that repeats it
 * @param trace what the failure said, with its stack
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AssertionResult(
        String id,
        String anchor,
        String section,
        String group,
        String promise,
        String strength,
        @JsonInclude boolean portable,
        String outcome,
        @Nullable String reason,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String at,
        @Nullable String again,
        @Nullable String trace,
        List<Lacking> needs,
        List<String> observed,
        List<String> tests,
        @JsonInclude double millis) {

    /** Lists that are empty are left out of a file, and read as null. */
    public AssertionResult {
        needs = orNone(needs);
        observed = orNone(observed);
        tests = orNone(tests);
    }

    private static <T> List<T> orNone(@Nullable List<T> read) {
        return read == null ? List.of() : List.copyOf(read);
    }

    /** Something that the machine lacks, and how to get it. */
    public record Lacking(String need, String description, String how) {}

    static AssertionResult of(
            Assertion assertion,
            Finding finding,
            String section,
            List<Lacking> lacking,
            List<String> tests,
            String again) {
        boolean red = finding.outcome() == Outcome.FAIL || finding.outcome() == Outcome.BROKEN;
        return new AssertionResult(
                assertion.id().toString(),
                assertion.id().anchor(),
                section,
                assertion.capability(),
                assertion.promise(),
                assertion.strength().toString(),
                assertion.portable(),
                finding.outcome().text(),
                finding.reason(),
                finding.expected(),
                finding.actual(),
                finding.where(),
                red ? again : null,
                finding.detail(),
                finding.outcome() == Outcome.UNMET ? lacking : List.of(),
                finding.observations(),
                tests,
                finding.duration().toNanos() / 1e6);
    }

    /** Its outcome. */
    Outcome result() {
        return Outcome.of(outcome);
    }
}
