package org.bsdsocket.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of one operation, of all threads that run Java: the benchmark's, its peer's, those that wake them. The
 * compiler's and the collector's are left out.
 */
public final class ProcessorTime implements InternalProfiler {

    /** The name of the result. */
    static final String NAME = "processor.time";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Map<Long, Long> before = Map.of();

    @Override
    public String getDescription() {
        return "processor time of all Java threads";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = times();
    }

    @Override
    @SuppressWarnings("rawtypes") // JMH's own signature
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long spent = 0;
        for (Map.Entry<Long, Long> thread : times().entrySet()) {
            spent += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        double operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult(NAME, spent / operations, "ns/op", AggregationPolicy.AVG));
    }

    private Map<Long, Long> times() {
        Map<Long, Long> times = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            // Negative for a thread that has ended meanwhile.
            times.put(id, Math.max(0, threads.getThreadCpuTime(id)));
        }
        return times;
    }
}
