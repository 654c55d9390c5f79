package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A contender, measured by JMH.
 *
 * @param forks 1 for a fresh JVM each time, 0 for this one, where the contenders are in each other's way
 * @param warmUp how long the compiler has to get hold of the calls
 */
record Harness(String name, int forks, Duration warmUp) implements Competitor {

    private static final int ITERATIONS = 3;

    /** Of the warm-up: a thread that waits for the compiler longer than one of them does something in the next. */
    private static final int WARM_UPS = 4;

    /** How often a turn is taken again because the compiler had not finished. */
    private static final int ATTEMPTS = 3;

    /** The share of the time that the compiler may have worked. */
    private static final double COMPILING = 0.1;

    /** The first release that asks for leave to load a native library. */
    private static final int ASKS_FOR_LEAVE = 22;

    @Override
    public boolean isFor(Scenario scenario) {
        return scenario.isFor(name);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Threads wait here while what they call is compiled (see {@link #jvm}), and each caller of what has just been compiled
     * is compiled with all that it calls. On a busy machine that takes seconds. A turn in which it was still going on
     * says nothing of the calls and is taken again, with twice the warm-up.
     */
    @Override
    public Measurement measure(Scenario scenario, Duration time) throws IOException {
        RunResult result = run(scenario, time, warmUp);
        for (int attempt = 1; forks > 0 && !isCompiled(result, time); attempt++) {
            if (attempt == ATTEMPTS) {
                System.err.println(name + " was still being compiled in " + scenario + ", and its times are too long");
                break;
            }
            result = run(scenario, time, warmUp.multipliedBy(1L << attempt));
        }
        return measurement(result);
    }

    private static boolean isCompiled(RunResult result, Duration time) {
        return score(result.getSecondaryResults(), Expense.COMPILING) <= COMPILING * time.toMillis();
    }

    private RunResult run(Scenario scenario, Duration time, Duration before) throws IOException {
        TimeValue each = part(time, ITERATIONS);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(scenario.benchmark().getName()) + "\\.")
                .param("contender", name)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(WARM_UPS)
                .warmupTime(part(before, WARM_UPS))
                .measurementIterations(ITERATIONS)
                .measurementTime(each)
                .addProfiler(Expense.class)
                .jvmArgsAppend(jvm())
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        for (Map.Entry<String, String> param : scenario.params().entrySet()) {
            options.param(param.getKey(), param.getValue());
        }
        try {
            Collection<RunResult> results = new Runner(options.build()).run();
            if (results.size() != 1) {
                throw new IllegalStateException(scenario + " gave " + results.size() + " results; expected one");
            }
            return results.iterator().next();
        } catch (RunnerException e) {
            throw new IOException(name + " failed in " + scenario + ": " + e.getMessage(), e);
        }
    }

    private static TimeValue part(Duration whole, int parts) {
        return new TimeValue(Math.max(1, whole.toNanos() / parts), TimeUnit.NANOSECONDS);
    }

    @SuppressWarnings("rawtypes") // JMH's own signature
    private static Measurement measurement(RunResult result) {
        Map<String, Result> secondary = result.getSecondaryResults();
        return new Measurement(
                result.getPrimaryResult().getScore(),
                score(secondary, Expense.PROCESSOR),
                OptionalDouble.of(score(secondary, Expense.ALLOCATED)));
    }

    @SuppressWarnings("rawtypes")
    private static double score(Map<String, Result> results, String name) {
        Result result = results.get(name);
        if (result == null) {
            throw new IllegalStateException("JMH has no " + name + " but " + results.keySet());
        }
        return result.getScore();
    }

    private static String[] jvm() {
        // One collector thread less on machines with few processors. And what is hot is compiled when it gets hot, not
        // when a
        // busy machine gets round to it: otherwise the interpreter is what is measured.
        List<String> arguments = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:-BackgroundCompilation"));
        if (Runtime.version().feature() >= ASKS_FOR_LEAVE) {
            arguments.add("--enable-native-access=ALL-UNNAMED");
        }
        return arguments.toArray(String[]::new);
    }
}
