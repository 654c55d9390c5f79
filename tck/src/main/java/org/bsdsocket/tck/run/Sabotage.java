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
import org.bsdsocket.tck.saboteur.Saboteur;

/** A session in which each test runs once for each saboteur that its assertions name. */
final class Sabotage implements Session {

    /** An assertion and one of the saboteurs that it names. */
    record Pair(AssertionId assertion, String saboteur) {}

    private final Candidate candidate;
    private final Map<AssertionId, Assertion> assertions;
    private final Saboteurs saboteurs;
    private final Judge judge;
    private final Function<Method, Duration> limits;
    private final Consumer<Attempt> progress;
    private final Map<Pair, Finding> findings = new ConcurrentHashMap<>();

    Sabotage(
            Candidate candidate,
            Collection<Assertion> assertions,
            Saboteurs saboteurs,
            Judge judge,
            Function<Method, Duration> limits,
            Consumer<Attempt> progress) {
        this.candidate = candidate;
        this.assertions = assertions.stream().collect(Collectors.toMap(Assertion::id, Function.identity()));
        this.saboteurs = saboteurs;
        this.judge = judge;
        this.limits = limits;
        this.progress = progress;
    }

    @Override
    public List<Subject> subjects(Class<?> testClass) {
        return Tests.methods(testClass).stream()
                .flatMap(test -> named(test).stream())
                .distinct()
                .sorted()
                .flatMap(id -> saboteurs.byId(id).stream())
                .map(saboteur -> new Subject(candidate, saboteur))
                .toList();
    }

    @Override
    public Optional<String> leftOut(Subject subject, Method test) {
        Saboteur saboteur = subject.saboteur();
        return saboteur != null && named(test).contains(saboteur.id())
                ? Optional.empty()
                : Optional.of("not named by the catalogue");
    }

    @Override
    public Duration limit(Subject subject, Method test) {
        return limits.apply(test);
    }

    @Override
    public void tried(Attempt attempt) {
        Saboteur saboteur = attempt.subject().saboteur();
        if (saboteur == null) {
            return;
        }
        for (AssertionId id : Tests.assertionsOf(attempt.test())) {
            Assertion assertion = assertions.get(id);
            if (assertion != null && assertion.saboteurs().contains(saboteur.id())) {
                Finding finding = judge.after(assertion, candidate.claims(), Tests.uses(attempt.test()), attempt);
                findings.merge(new Pair(id, saboteur.id()), finding, Finding::and);
            }
        }
        progress.accept(attempt);
    }

    Map<Pair, Finding> findings() {
        return Map.copyOf(findings);
    }

    /** The saboteurs that the assertions of a test name. */
    private Set<String> named(Method test) {
        return Tests.assertionsOf(test).stream()
                .map(assertions::get)
                .filter(assertion -> assertion != null)
                .flatMap(assertion -> assertion.saboteurs().stream())
                .collect(Collectors.toSet());
    }
}
