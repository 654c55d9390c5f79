package org.bsdsocket.tck.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bsdsocket.tck.run.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificationTest {

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "BROKEN"})
    void a_failure_anywhere_means_no_certificate(Outcome outcome) {
        Certification certification = certify(result("INET", Outcome.PASS), result("CAN", outcome));
        assertThat(certification.refusal()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIL", "BROKEN"})
    void a_failure_outside_the_profile_counts(Outcome outcome) {
        List<AssertionResult> results = List.of(result("INET", Outcome.PASS, true), result("INET", outcome, false));
        assertThat(Certification.of(Profile.PORTABLE, results, null).refusal()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNMET", "UNTESTED", "UNSUPPORTED"})
    void a_group_with_anything_untried_is_not_covered_and_says_why(Outcome outcome) {
        Certification certification =
                certify(result("INET", Outcome.PASS), result("CAN", Outcome.PASS), result("CAN", outcome));
        assertThat(certification.refusal()).isNull();
        assertThat(certification.groups())
                .filteredOn(GroupResult::covered)
                .extracting(GroupResult::name)
                .containsExactly("INET");
        assertThat(certification.groups())
                .filteredOn(group -> !group.covered())
                .extracting(GroupResult::why)
                .doesNotContainNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"INAPPLICABLE", "EXCLUDED", "UNTESTABLE"})
    void what_nobody_can_hold_against_a_backend_does_no_harm(Outcome outcome) {
        assertThat(certify(result("INET", Outcome.PASS), result("INET", outcome))
                        .groups())
                .allMatch(GroupResult::covered);
    }

    @Test
    void a_group_in_which_nothing_passed_is_not_covered() {
        Certification certification = certify(result("CAN", Outcome.INAPPLICABLE));
        assertThat(certification.groups()).noneMatch(GroupResult::covered);
        assertThat(certification.refusal()).isEqualTo("no group is covered");
    }

    @Test
    void a_group_names_each_lack_once_and_leaves_remedies_whole() {
        Certification certification = certify(
                unmet("no a (get a; or b)"), unmet("no a (get a; or b); no c"), unmet("no c; no d (get d; or b)"));
        assertThat(certification.groups())
                .extracting(GroupResult::why)
                .containsExactly("no a (get a; or b); no c; no d (get d; or b)");
    }

    @Test
    void the_portable_profile_forgives_what_is_not_portable() {
        List<AssertionResult> results =
                List.of(result("INET", Outcome.PASS, true), result("INET", Outcome.UNSUPPORTED, false));
        assertThat(Certification.of(Profile.PORTABLE, results, null).groups()).allMatch(GroupResult::covered);
        assertThat(Certification.of(Profile.FULL, results, null).groups()).noneMatch(GroupResult::covered);
    }

    @Test
    void part_of_a_run_earns_nothing() {
        Certification certification =
                Certification.of(Profile.FULL, List.of(result("INET", Outcome.PASS)), "the run was limited to x");
        assertThat(certification.refusal()).isEqualTo("the run was limited to x");
    }

    @Test
    void every_assertion_is_counted_once() {
        Certification certification = certify(Arrays.stream(Outcome.values())
                .map(outcome -> result("INET", outcome))
                .toArray(AssertionResult[]::new));
        assertThat(certification.counts())
                .hasSize(Outcome.values().length)
                .allSatisfy((name, count) -> assertThat(count).isEqualTo(1));
    }

    private static Certification certify(AssertionResult... results) {
        return Certification.of(Profile.FULL, List.of(results), null);
    }

    private static AssertionResult result(String group, Outcome outcome) {
        return result(group, outcome, true);
    }

    private static AssertionResult result(String group, Outcome outcome, boolean portable) {
        return result(group, outcome, portable, outcome == Outcome.PASS ? null : "because");
    }

    private static AssertionResult unmet(String reason) {
        return result("CAN", Outcome.UNMET, true, reason);
    }

    private static AssertionResult result(String group, Outcome outcome, boolean portable, @Nullable String reason) {
        return new AssertionResult(
                "a#1",
                "a",
                "A",
                group,
                "it holds",
                "must",
                portable,
                outcome.text(),
                reason,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                1);
    }
}
