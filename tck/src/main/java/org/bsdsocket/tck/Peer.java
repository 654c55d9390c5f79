package org.bsdsocket.tck;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Something that runs in a thread of its own beside a test. If it fails and nobody asked for its result, the test fails
 * with its failure.
 *
 * @param <T> what it results in
 */
public final class Peer<T extends @Nullable Object> {

    // A thread counts as blocked once it has shown the same call of the module this often, this far apart.
    private static final int SAME_SIGHTS = 3;
    private static final int SIGHT_MILLIS = 5;
    private static final Duration BLOCKS_WITHIN = Duration.ofSeconds(5);

    private final FutureTask<T> task;
    private final Thread thread;
    private final boolean spoiled;
    private volatile boolean asked;

    Peer(String name, Callable<T> body, boolean spoiled) {
        task = new FutureTask<>(body);
        thread = new Thread(task, name);
        thread.setDaemon(true);
        this.spoiled = spoiled;
    }

    Peer<T> start() {
        thread.start();
        return this;
    }

    /** Its thread. */
    public Thread thread() {
        return thread;
    }

    /** Returns whether it has ended, in whatever way. */
    public boolean isDone() {
        return task.isDone();
    }

    /** Waits for its result, and throws what it threw. */
    public T result() throws Exception {
        asked = true;
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    /** Waits for its result at most that long on a usual machine: a longer wait is a failure that shows where its thread hangs. */
    public T result(Duration usual) throws Exception {
        Duration limit = Durations.patient(usual, spoiled);
        asked = true;
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw thrown(e);
        } catch (TimeoutException e) {
            AssertionFailedError hung = new AssertionFailedError(
                    "still running after " + Durations.text(limit) + Stacks.text(thread),
                    "an end within " + Durations.text(limit),
                    "still in " + Stacks.innermost(thread));
            hung.setStackTrace(Stacks.caller(thread));
            throw hung;
        }
    }

    /**
     * Waits until its thread is blocked in a call of the module under test; fails if it has ended or does not block within
     * five seconds on a usual machine. Says nothing about the kernel: a call may be a few microseconds short of blocking.
     */
    public Peer<T> awaitBlocked() throws InterruptedException {
        long end = System.nanoTime() + Durations.patient(BLOCKS_WITHIN, spoiled).toNanos();
        StackTraceElement[] before = {};
        int same = 0;
        while (same < SAME_SIGHTS) {
            if (isDone()) {
                throw new AssertionFailedError(
                        "did not block", "a call that blocks", asked ? "it ended" : "it ended: " + outcome());
            }
            if (System.nanoTime() > end) {
                throw new AssertionFailedError(
                        "did not block" + Stacks.text(thread), "a call that blocks", "at " + Stacks.innermost(thread));
            }
            Thread.sleep(SIGHT_MILLIS);
            StackTraceElement[] now = thread.getStackTrace();
            same = Stacks.inModule(now) && java.util.Arrays.equals(now, before) ? same + 1 : 0;
            before = now;
        }
        return this;
    }

    /** Interrupts its thread. */
    public void interrupt() {
        thread.interrupt();
    }

    /** Throws its failure, once it has ended, unless somebody has asked for its result. */
    void settle() throws Exception {
        if (!asked) {
            result();
        }
    }

    private String outcome() {
        try {
            return "with " + Texts.of(result());
        } catch (Exception | AssertionError e) {
            return "with " + e;
        }
    }

    private static Exception thrown(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof Exception exception ? exception : e;
    }
}
