package org.bsdsocket.tck.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.jspecify.annotations.Nullable;

/** A session over one subject that keeps what it finds. */
final class Recorder implements Session {

    private final Subject subject;
    private final Map<AssertionId, Assertion> assertions;
    private final Judge judge;
    private final Duration limit;
    private final Consumer<Attempt> progress;
    private final Map<AssertionId, Finding> findings = new ConcurrentHashMap<>();
    private final Set<Method> tried = ConcurrentHashMap.newKeySet();

    /** @param assertions those whose tests are to be run */
    Recorder(
            Subject subject,
            Collection<Assertion> assertions,
            Judge judge,
            Duration limit,
            Consumer<Attempt> progress) {
        this.subject = subject;
        this.assertions = assertions.stream().collect(Collectors.toMap(Assertion::id, Function.identity()));
        this.judge = judge;
        this.limit = limit;
        this.progress = progress;
    }

    @Override
    public List<Subject> subjects(Class<?> testClass) {
        return List.of(subject);
    }

    @Override
    public Optional<String> leftOut(Subject other, Method test) {
        return Tests.assertionsOf(test).stream().anyMatch(assertions::containsKey)
                ? Optional.empty()
                : Optional.of("not asked for");
    }

    @Override
    public Duration limit(Subject other, Method test) {
        return limit;
    }

    @Override
    public void tried(Attempt attempt) {
        tried.add(attempt.test());
        for (AssertionId id : Tests.assertionsOf(attempt.test())) {
            Assertion assertion = assertions.get(id);
            if (assertion != null) {
                Finding finding =
                        judge.after(assertion, subject.candidate().claims(), Tests.uses(attempt.test()), attempt);
                findings.merge(id, finding, Finding::and);
            }
        }
        progress.accept(attempt);
    }

    /** What was found, with every test that never ran counted as broken. */
    Map<AssertionId, Finding> findings(Tests tests, Map<String, Throwable> outside) {
        for (AssertionId id : assertions.keySet()) {
            for (Method test : tests.of(id)) {
                if (!tried.contains(test)) {
                    Throwable reason = outside.get(test.getDeclaringClass().getName());
                    findings.merge(id, neverRan(id, test, reason), Finding::and);
                }
            }
        }
        return Map.copyOf(findings);
    }

    private static Finding neverRan(AssertionId id, Method test, @Nullable Throwable reason) {
        String text = Tests.name(test) + " was never run"
                + (reason == null ? ": the time limit of the run was reached" : ": " + reason);
        return Finding.untried(id, Outcome.BROKEN, text);
    }
}
