package org.bsdsocket.tck;

import java.time.Duration;
import java.util.Locale;

/** Durations as a person reads them, and as a slow machine needs them. */
public final class Durations {

    /**
     * How many times as long as usual this machine may take for what must end: 1 if
     * {@code -Dorg.bsdsocket.tck.patience} says nothing else. An emulated processor needs more.
     */
    private static final int PATIENCE = Math.max(1, Integer.getInteger("org.bsdsocket.tck.patience", 1));

    /** The least for a backend that is not spoiled: a machine that is busy otherwise keeps a thread waiting for seconds. */
    private static final int WITH_THE_GOOD = Math.max(3, PATIENCE);

    private Durations() {}

    /**
     * Returns how long to wait for the end of something that takes no time on a machine of our day. Never for a duration
     * that is itself what a test measures.
     */
    public static Duration patient(Duration limit) {
        return limit.multipliedBy(PATIENCE);
    }

    /**
     * Returns the same for a test. What is spoiled hangs often, and is waited for no longer than it has to be: there, what
     * comes too late for the want of a processor is red all the same.
     */
    static Duration patient(Duration limit, boolean spoiled) {
        return limit.multipliedBy(spoiled ? PATIENCE : WITH_THE_GOOD);
    }

    /** Returns a duration as {@code 0.2 ms} or {@code 3.4 s}. */
    public static String text(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ROOT, "%.3g ms", millis)
                : String.format(Locale.ROOT, "%.3g s", millis / 1000);
    }
}
