package org.bsdsocket.benchmarks;

import java.util.Collection;
import java.util.List;

/** The least, the middle and the greatest of what the rounds gave. */
record Ratio(double least, double median, double greatest) {

    static Ratio of(Collection<Double> rounds) {
        List<Double> sorted = rounds.stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("there were no rounds; expected one at least");
        }
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Ratio(sorted.get(0), median, sorted.get(sorted.size() - 1));
    }
}
