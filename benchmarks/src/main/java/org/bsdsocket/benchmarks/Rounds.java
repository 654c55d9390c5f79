package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Lets the competitors take turns, so that whatever else the machine does hits all of them alike. */
record Rounds(List<Competitor> competitors, int count, Duration time) {

    Results run(List<Scenario> scenarios, Consumer<String> progress) throws IOException, InterruptedException {
        Results results = new Results();
        for (Scenario scenario : scenarios) {
            progress.accept(scenario.id());
            List<Competitor> order = new ArrayList<>(
                    competitors.stream().filter(one -> one.isFor(scenario)).toList());
            for (int round = 0; round < count; round++) {
                for (Competitor competitor : order) {
                    results.add(scenario, competitor.name(), competitor.measure(scenario, time));
                }
                // There and back: a machine that grows slower favours nobody.
                Collections.reverse(order);
            }
        }
        return results;
    }
}
