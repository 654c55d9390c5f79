package org.bsdsocket.tck.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;

/** Tries assertions on backends: the tests of one backend side by side. */
public final class Runner {

    // A slow test gets several times as long as it took unbroken: being slow must not pass for being broken.
    private static final int PATIENCE = 4;

    private static final Set<Capability> BY_NUMBER = EnumSet.of(Capability.DESCRIPTORS, Capability.DESCRIPTOR_PASSING);

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
            before.ifPresent(finding -> findings.put(assertion.id(), finding));
            if (before.isEmpty() || mayBeRefused(assertion, before.get(), subject)) {
                tryable.add(assertion);
            }
        }
        Recorder recorder = new Recorder(subject, tryable, judge, limit, progress);
        Map<String, Throwable> outside = new Engine(parallelism, Limits.RUN).run(recorder, tests.classes(tryable));
        recorder.findings(tests, outside).forEach((id, finding) -> {
            // What the machine lacks may end such a test in any way: of these only a refusal says something.
            if (finding.outcome() == Outcome.UNSUPPORTED || !findings.containsKey(id)) {
                findings.put(id, finding);
            }
        });
        return findings;
    }

    /** Refusing takes nothing that a machine could lack. */
    private static boolean mayBeRefused(Assertion assertion, Finding before, Subject subject) {
        return before.outcome() == Outcome.UNMET
                && !subject.candidate().claims().contains(Capability.valueOf(assertion.capability()));
    }

    /**
     * Tries to break assertions on a good backend, each by the saboteurs that it names.
     *
     * @param progress told of each test that ended
     */
    public Proof prove(
            Candidate candidate, Collection<Assertion> assertions, Saboteurs saboteurs, Consumer<Attempt> progress)
            throws InterruptedException {
        return prove(candidate, assertions, saboteurs, Limits.TEST, Limits.SABOTAGED_TEST, progress);
    }

    Proof prove(
            Candidate candidate,
            Collection<Assertion> assertions,
            Saboteurs saboteurs,
            Duration goodLimit,
            Duration limit,
            Consumer<Attempt> progress)
            throws InterruptedException {
        Map<Method, Duration> took = new ConcurrentHashMap<>();
        Consumer<Attempt> watch = attempt -> took.merge(attempt.test(), attempt.duration(), Duration::plus);
        Map<AssertionId, Finding> good =
                run(new Subject(candidate, null), assertions, goodLimit, watch.andThen(progress));
        List<Assertion> sound = assertions.stream()
                .filter(assertion -> Proof.isSound(good.get(assertion.id())))
                .toList();
        Function<Method, Duration> limits =
                test -> longer(limit, took.getOrDefault(test, Duration.ZERO).multipliedBy(PATIENCE));
        Map<Sabotage.Pair, Finding> sabotaged = new HashMap<>();
        Map<Boolean, List<Assertion>> numbered =
                sound.stream().collect(Collectors.partitioningBy(inNumbers(assertions)));
        for (boolean alone : new boolean[] {false, true}) {
            List<Assertion> chosen = numbered.getOrDefault(alone, List.of());
            Sabotage sabotage = new Sabotage(candidate, chosen, saboteurs, judge, limits, progress);
            new Engine(alone ? 1 : parallelism, Limits.RUN).run(sabotage, tests.classes(chosen));
            sabotaged.putAll(sabotage.findings());
        }
        return Proof.of(assertions, good, sabotaged);
    }

    /**
     * Whether a test of an assertion handles descriptors by number. Under a saboteur that closes one twice, or keeps one that
     * it gave away, the number may by then be another test's: so these are tried one at a time.
     */
    private Predicate<Assertion> inNumbers(Collection<Assertion> all) {
        Map<AssertionId, Capability> own = new HashMap<>();
        all.forEach(assertion -> own.put(assertion.id(), Capability.valueOf(assertion.capability())));
        Predicate<Method> numbered = test -> Tests.uses(test).stream().anyMatch(BY_NUMBER::contains)
                || Tests.assertionsOf(test).stream().map(own::get).anyMatch(BY_NUMBER::contains);
        return assertion -> tests.of(assertion.id()).stream().anyMatch(numbered);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
