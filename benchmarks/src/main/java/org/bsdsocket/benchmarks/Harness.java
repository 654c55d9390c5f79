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

    /** The first release that asks for leave to load a native library. */
    private static final int ASKS_FOR_LEAVE = 22;

    @Override
    public boolean isFor(Scenario scenario) {
        return scenario.isFor(name);
    }

    @Override
    public Measurement measure(Scenario scenario, Duration time) throws IOException {
        long nanos = Math.max(1, time.toNanos() / ITERATIONS);
        TimeValue each = new TimeValue(nanos, TimeUnit.NANOSECONDS);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(scenario.benchmark().getName()) + "\\.")
                .param("contender", name)
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(forks)
                .warmupIterations(1)
                .warmupTime(new TimeValue(warmUp.toNanos(), TimeUnit.NANOSECONDS))
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
            return measurement(results.iterator().next());
        } catch (RunnerException e) {
            throw new IOException(name + " failed in " + scenario + ": " + e.getMessage(), e);
        }
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
