package org.bsdsocket.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What one operation costs all threads that run Java, the benchmark's, its peer's, those that wake them: processor time, and
 * bytes on the heap. The compiler's and the collector's are left out, and those of the thread that measures: where operations
 * are slow and few, what it allocates itself would be most of it.
 */
public final class Expense implements InternalProfiler {

    static final String PROCESSOR = "expense.processor";
    static final String ALLOCATED = "expense.allocated";

    /** How many milliseconds of the iteration the compiler worked: where it is waited for, nothing was done meanwhile. */
    static final String COMPILING = "expense.compiling";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private long measuring;
    private long compiledBefore;
    private Map<Long, Long> timeBefore = Map.of();
    private Map<Long, Long> bytesBefore = Map.of();

    @Override
    public String getDescription() {
        return "processor time and allocation of all Java threads, and how long the compiler worked";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        measuring = currentId();
        timeBefore = each(threads::getThreadCpuTime);
        bytesBefore = each(threads::getThreadAllocatedBytes);
        compiledBefore = compiler.getTotalCompilationTime();
    }

    @Override
    @SuppressWarnings("rawtypes") // JMH's own signature
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long compiling = compiler.getTotalCompilationTime() - compiledBefore;
        double operations = Math.max(1, result.getMetadata().getAllOps());
        double time = sinceThen(timeBefore, each(threads::getThreadCpuTime)) / operations;
        double bytes = sinceThen(bytesBefore, each(threads::getThreadAllocatedBytes)) / operations;
        return List.of(
                new ScalarResult(PROCESSOR, time, "ns/op", AggregationPolicy.AVG),
                new ScalarResult(ALLOCATED, bytes, "B/op", AggregationPolicy.AVG),
                new ScalarResult(COMPILING, compiling, "ms", AggregationPolicy.SUM));
    }

    @SuppressWarnings("deprecation") // threadId() is not there before JDK 19
    private static long currentId() {
        return Thread.currentThread().getId();
    }

    private static long sinceThen(Map<Long, Long> before, Map<Long, Long> now) {
        long sum = 0;
        for (Map.Entry<Long, Long> thread : now.entrySet()) {
            sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return sum;
    }

    private Map<Long, Long> each(LongUnaryOperator measure) {
        Map<Long, Long> each = new HashMap<>();
        for (long id : threads.getAllThreadIds()) {
            if (id != measuring) {
                // Negative for a thread that has ended meanwhile.
                each.put(id, Math.max(0, measure.applyAsLong(id)));
            }
        }
        return each;
    }
}
