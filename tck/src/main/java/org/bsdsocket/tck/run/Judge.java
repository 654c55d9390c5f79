package org.bsdsocket.tck.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.UnmetException;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.Platform;
import org.bsdsocket.tck.catalogue.Strength;
import org.jspecify.annotations.Nullable;

/** Decides what an attempt says of an assertion. */
public final class Judge {

    private final Platform platform;
    private final Preconditions machine;
    private final Exclusions exclusions;

    Judge(Platform platform, Preconditions machine, Exclusions exclusions) {
        this.platform = platform;
        this.machine = machine;
        this.exclusions = exclusions;
    }

    /** The judge on this machine. */
    static Judge here() {
        return new Judge(Platform.current(), Preconditions.here(), Exclusions.OF_THIS_RELEASE);
    }

    /** What an assertion comes to without a test being run; empty if its tests are to be run. */
    Optional<Finding> before(Assertion assertion, boolean tested) {
        String untestable = assertion.untestable();
        if (untestable != null) {
            return untried(assertion, Outcome.UNTESTABLE, untestable);
        }
        if (!assertion.availability().includes(platform)) {
            return untried(assertion, Outcome.INAPPLICABLE, "available on " + assertion.availability());
        }
        Optional<String> excluded = exclusions.challenge(assertion.id());
        if (excluded.isPresent()) {
            return untried(assertion, Outcome.EXCLUDED, excluded.get());
        }
        if (!tested) {
            return untried(assertion, Outcome.UNTESTED, "no test tries it");
        }
        String missing = assertion.needs().stream()
                .sorted()
                .flatMap(need -> machine.missing(need).stream().map(Lack::toString))
                .collect(Collectors.joining("; "));
        return missing.isEmpty() ? Optional.empty() : untried(assertion, Outcome.UNMET, missing);
    }

    private static Optional<Finding> untried(Assertion assertion, Outcome outcome, String reason) {
        return Optional.of(Finding.untried(assertion.id(), outcome, reason));
    }

    /**
     * What an attempt says of an assertion.
     *
     * @param claims the capabilities that the backend claims
     * @param uses those that the test announces besides the assertion's own
     */
    Finding after(Assertion assertion, Set<Capability> claims, Set<Capability> uses, Attempt attempt) {
        Capability own = Capability.valueOf(assertion.capability());
        Set<Capability> lacking = EnumSet.of(own);
        lacking.addAll(uses);
        lacking.removeAll(claims);
        Throwable thrown = attempt.thrown();
        Told told = new Told(assertion, attempt);

        if (thrown instanceof KitException) {
            return told.of(Outcome.BROKEN, message(thrown));
        }
        if (thrown instanceof UnmetException) {
            return told.of(Outcome.UNMET, message(thrown));
        }
        UnavailableException refusal = refusal(thrown);
        if (refusal != null && refusal.capability() != null && lacking.contains(refusal.capability())) {
            return Refusals.unsaid(refusal)
                    .map(unsaid -> told.failed(
                            "refused without naming " + unsaid,
                            "UnavailableException [" + refusal.capability() + "] that names " + unsaid,
                            Failures.actual(refusal)))
                    .orElseGet(() -> told.of(
                            Outcome.UNSUPPORTED,
                            Refusals.forWantOf(String.valueOf(refusal.capability())) + message(refusal)));
        }
        if (lacking.contains(own)) {
            String expected = "UnavailableException [" + own + "], which the backend does not claim";
            return thrown == null
                    ? told.failed("works but unclaimed: the backend does not claim " + own, expected, "it works")
                    : told.failed(
                            "refused wrongly: the backend does not claim " + own, expected, Failures.actual(thrown));
        }
        Optional<String> untrue = Offers.untrue(attempt.subject().candidate().provider(), own);
        if (thrown == null && untrue.isPresent()) {
            return told.failed(
                    "works but is not offered: " + untrue.get() + ", and no refusal of another backend names this one",
                    "offers() with " + own + ", which the backend claims, or with nothing at all",
                    untrue.get());
        }
        if (thrown == null) {
            return assertion.strength() != Strength.MUST
                            && attempt.observations().isEmpty()
                    ? told.of(Outcome.BROKEN, "a test of strength " + assertion.strength() + " recorded no observation")
                    : told.of(Outcome.PASS, null);
        }
        if (refusal != null && refusal.capability() != null) {
            return told.failed(
                    claims.contains(refusal.capability())
                            ? "refused though the backend claims " + refusal.capability()
                            : "refused for want of " + refusal.capability()
                                    + ", which the test does not announce by @Uses",
                    assertion.promise(),
                    Failures.actual(refusal));
        }
        return told.failed(null, Failures.expected(thrown, assertion.promise()), Failures.actual(thrown));
    }

    /** The refusal in a failure: itself, or what an assertion library or a helper thread wrapped. */
    private static @Nullable UnavailableException refusal(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof UnavailableException refusal) {
                return refusal;
            }
        }
        return null;
    }

    private static String message(Throwable t) {
        return t.getMessage() == null ? t.toString() : t.getMessage();
    }

    private record Told(Assertion assertion, Attempt attempt) {

        Finding of(Outcome outcome, @Nullable String reason) {
            Throwable thrown = attempt.thrown();
            return new Finding(
                    assertion.id(),
                    outcome,
                    reason,
                    null,
                    null,
                    null,
                    outcome == Outcome.BROKEN && thrown != null ? Failures.detail(thrown) : null,
                    attempt.observations(),
                    attempt.duration());
        }

        Finding failed(@Nullable String reason, String expected, String actual) {
            Throwable thrown = attempt.thrown();
            return new Finding(
                    assertion.id(),
                    Outcome.FAIL,
                    reason != null ? reason : "expected " + expected + ", but " + actual,
                    expected,
                    actual,
                    Failures.where(attempt.test(), thrown),
                    thrown == null ? null : Failures.detail(thrown),
                    attempt.observations(),
                    attempt.duration());
        }
    }
}
