package org.bsdsocket.tck.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** The session of an IDE or a build that runs the tests as tests: each backend found, and JUnit is told of each outcome. */
final class StandaloneSession implements Session {

    private final Catalogue catalogue;
    private final List<Subject> subjects;
    private final Judge judge = Judge.here();

    private StandaloneSession(Catalogue catalogue, List<Subject> subjects) {
        this.catalogue = catalogue;
        this.subjects = subjects;
    }

    static StandaloneSession open() {
        try {
            List<Subject> subjects = Candidates.find(StandaloneSession.class.getClassLoader()).working().stream()
                    .map(candidate -> new Subject(candidate, null))
                    .toList();
            if (subjects.isEmpty()) {
                throw new IllegalStateException("no backend that works here is on the class path");
            }
            return new StandaloneSession(Catalogue.load(), subjects);
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }

    @Override
    public List<Subject> subjects(Class<?> testClass) {
        return subjects;
    }

    @Override
    public Optional<String> leftOut(Subject subject, Method test) {
        List<Finding> untried = assertions(test).stream()
                .flatMap(assertion -> judge.before(assertion, true).stream())
                .toList();
        return untried.size() < assertions(test).size()
                ? Optional.empty()
                : Optional.of(untried.stream().map(StandaloneSession::text).collect(Collectors.joining("; ")));
    }

    @Override
    public Duration limit(Subject subject, Method test) {
        return Limits.TEST;
    }

    @Override
    public void tried(Attempt attempt) throws Throwable {
        Finding worst = assertions(attempt.test()).stream()
                .map(assertion -> judge.after(
                        assertion, attempt.subject().candidate().claims(), Tests.uses(attempt.test()), attempt))
                .reduce(Finding::and)
                .orElseThrow();
        switch (worst.outcome()) {
            case PASS -> {}
            case FAIL ->
                throw new AssertionFailedError(text(worst), worst.expected(), worst.actual(), attempt.thrown());
            case BROKEN -> throw attempt.thrown() != null ? attempt.thrown() : new AssertionError(text(worst));
            default -> throw new TestAbortedException(text(worst));
        }
    }

    private List<Assertion> assertions(Method test) {
        return Tests.assertionsOf(test).stream().map(this::assertion).toList();
    }

    private Assertion assertion(AssertionId id) {
        return catalogue
                .assertion(id)
                .orElseThrow(() -> new IllegalArgumentException("the catalogue knows no assertion " + id));
    }

    private static String text(Finding finding) {
        return finding.outcome().text() + " " + finding.id()
                + (finding.reason() == null ? "" : ": " + finding.reason());
    }
}
