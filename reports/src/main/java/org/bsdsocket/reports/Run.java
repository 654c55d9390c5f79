package org.bsdsocket.reports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A run of the kit on one backend, as its result file tells it. Texts are empty where the file does not say.
 *
 * @param unavailable why the backend could not be loaded; empty if it could
 * @param filter the ids or prefixes that the run was limited to
 * @param saboteur the saboteur that broke the backend on purpose
 * @param command the command that repeats the run
 * @param started when it began, ISO 8601
 * @param platform such as {@code linux-x86_64-glibc}
 * @param java the version of Java
 * @param where everything else that is worth knowing of the place, by its label for people
 * @param certified whether it earned a certificate
 * @param why why it did not
 * @param certificate the name of the certificate's file
 */
record Run(
        String backend,
        String profile,
        String unavailable,
        List<String> filter,
        String saboteur,
        String command,
        String started,
        double seconds,
        String platform,
        String java,
        Map<String, String> where,
        boolean certified,
        String why,
        String certificate,
        List<Group> groups,
        List<Check> checks) {

    Run {
        filter = List.copyOf(filter);
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
    }

    /** Returns how many of the checks had each outcome; outcomes that none had are left out. */
    static Map<Outcome, Integer> counts(List<Check> checks) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        checks.forEach(check -> counts.merge(check.outcome(), 1, Integer::sum));
        return counts;
    }

    Map<Outcome, Integer> counts() {
        return counts(checks);
    }

    Verdict verdict() {
        if (!unavailable.isEmpty()) {
            return Verdict.UNAVAILABLE;
        }
        if (checks.stream().anyMatch(check -> check.outcome().isFailure())) {
            return Verdict.FAILED;
        }
        return certified ? Verdict.CERTIFIED : Verdict.UNCERTIFIED;
    }

    /** Returns why the verdict is not better, in a line; empty if nothing could be better. */
    String reason() {
        return switch (verdict()) {
            case UNAVAILABLE -> unavailable;
            case FAILED -> why.isEmpty() ? failures() : why;
            case UNCERTIFIED -> uncertified();
            case CERTIFIED -> "";
        };
    }

    private String failures() {
        long failures =
                checks.stream().filter(check -> check.outcome().isFailure()).count();
        return failures == 1 ? "1 assertion fails" : failures + " assertions fail";
    }

    private String uncertified() {
        if (!why.isEmpty()) {
            return why;
        }
        if (!filter.isEmpty()) {
            return "the run was limited to " + String.join(", ", filter);
        }
        return "the kit issued no certificate and gave no reason";
    }
}
