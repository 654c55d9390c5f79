package org.bsdsocket.tck.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;

/** Tries assertions on backends: the tests of one backend side by side. */
public final class Runner {

    // A slow test gets several times as long as it took unbroken: being slow must not pass for being broken.
    private static final int PATIENCE = 4;

    private final Tests tests;
    private final Judge judge;
    private final int parallelism;

    /** @param parallelism how many tests run at once */
    public Runner(Tests tests, int parallelism) {
        this(tests, Judge.here(), parallelism);
    }

    Runner(Tests tests, Judge judge, int parallelism) {
        this.tests = tests;
        this.judge = judge;
        this.parallelism = parallelism;
    }

    /** How many tests run at once unless somebody says otherwise: they wait more than they work. */
    public static int usualParallelism() {
        return Math.max(2, Math.min(8, 2 * Runtime.getRuntime().availableProcessors()));
    }

    /** Tries assertions on a subject with the usual limits; each of them has a finding then. */
    public SortedMap<AssertionId, Finding> run(
            Subject subject, Collection<Assertion> assertions, Consumer<Attempt> progress) throws InterruptedException {
        return run(subject, assertions, Limits.TEST, progress);
    }

    SortedMap<AssertionId, Finding> run(
            Subject subject, Collection<Assertion> assertions, Duration limit, Consumer<Attempt> progress)
            throws InterruptedException {
        SortedMap<AssertionId, Finding> findings = new TreeMap<>();
        List<Assertion> tryable = new ArrayList<>();
        for (Assertion assertion : assertions) {
            Optional<Finding> before =
                    judge.before(assertion, !tests.of(assertion.id()).isEmpty());
            before.ifPresentOrElse(finding -> findings.put(assertion.id(), finding), () -> tryable.add(assertion));
        }
        Recorder recorder = new Recorder(subject, tryable, judge, limit, progress);
        Map<String, Throwable> outside = new Engine(parallelism, Limits.RUN).run(recorder, tests.classes(tryable));
        findings.putAll(recorder.findings(tests, outside));
        return findings;
    }

    /**
     * Tries to break assertions on a good backend, each by the saboteurs that it names.
     *
     * @param progress told of each test that ended
     */
    public Proof prove(
            Candidate candidate, Collection<Assertion> assertions, Saboteurs saboteurs, Consumer<Attempt> progress)
            throws InterruptedException {
        return prove(candidate, assertions, saboteurs, Limits.SABOTAGED_TEST, progress);
    }

    Proof prove(
            Candidate candidate,
            Collection<Assertion> assertions,
            Saboteurs saboteurs,
            Duration limit,
            Consumer<Attempt> progress)
            throws InterruptedException {
        Map<Method, Duration> took = new ConcurrentHashMap<>();
        Consumer<Attempt> watch = attempt -> took.merge(attempt.test(), attempt.duration(), Duration::plus);
        Map<AssertionId, Finding> good = run(new Subject(candidate, null), assertions, watch.andThen(progress));
        List<Assertion> sound = assertions.stream()
                .filter(assertion -> Proof.isSound(good.get(assertion.id())))
                .toList();
        Function<Method, Duration> limits =
                test -> longer(limit, took.getOrDefault(test, Duration.ZERO).multipliedBy(PATIENCE));
        Function<List<Assertion>, Sabotage> broken =
                chosen -> new Sabotage(candidate, chosen, saboteurs, judge, limits, progress);
        Map<Sabotage.Pair, Finding> sabotaged = new HashMap<>(sabotage(broken.apply(sound), sound, parallelism));
        Proof proof = Proof.of(assertions, good, sabotaged);
        // A saboteur may close a descriptor number that has become another test's, whose lie then has no chance to
        // show. So
        // nobody is called decoration who has not been tried alone.
        List<Assertion> survivors = sound.stream()
                .filter(assertion -> proof.decoration().contains(assertion.id()))
                .toList();
        if (survivors.isEmpty()) {
            return proof;
        }
        sabotaged.putAll(sabotage(broken.apply(survivors), survivors, 1));
        return Proof.of(assertions, good, sabotaged);
    }

    private Map<Sabotage.Pair, Finding> sabotage(Sabotage sabotage, List<Assertion> assertions, int together)
            throws InterruptedException {
        new Engine(together, Limits.RUN).run(sabotage, tests.classes(assertions));
        return sabotage.findings();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
