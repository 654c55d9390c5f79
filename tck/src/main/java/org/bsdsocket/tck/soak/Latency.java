package org.bsdsocket.tck.soak;

import java.util.Arrays;

/** How long it took to end calls: from just before whatever ends them to their return, in nanoseconds. */
record Latency(int rounds, long median, long p99, long max, int late) {

    /** What a waiting thread has to end within. */
    static final long LIMIT = 50_000_000;

    static Latency of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int late = (int) Arrays.stream(sorted).filter(each -> each > LIMIT).count();
        return new Latency(sorted.length, at(sorted, 0.50), at(sorted, 0.99), sorted[sorted.length - 1], late);
    }

    private static long at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) Math.floor(sorted.length * part))];
    }

    @Override
    public String toString() {
        return rounds + " rounds, median " + median / 1000 + " us, 99 % " + p99 / 1000 + " us, max " + max / 1000
                + " us, " + late + " over 50 ms";
    }
}
