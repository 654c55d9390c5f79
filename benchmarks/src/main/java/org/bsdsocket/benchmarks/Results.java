package org.bsdsocket.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What all rounds came to. The n-th measurements of a scenario were made one right after the other, so they may be compared. */
final class Results {

    private final Map<Scenario, Map<String, List<Measurement>>> measured = new EnumMap<>(Scenario.class);

    void add(Scenario scenario, String competitor, Measurement measurement) {
        measured.computeIfAbsent(scenario, key -> new LinkedHashMap<>())
                .computeIfAbsent(competitor, key -> new ArrayList<>())
                .add(measurement);
    }

    Collection<Scenario> scenarios() {
        return measured.keySet();
    }

    /** Who took part in the scenario. */
    Collection<String> competitors(Scenario scenario) {
        return measured.getOrDefault(scenario, Map.of()).keySet();
    }

    List<Measurement> of(Scenario scenario, String competitor) {
        return measured.getOrDefault(scenario, Map.of()).getOrDefault(competitor, List.of());
    }

    /** How many times as much of that time as the rival somebody takes; empty where one of them did not take part. */
    Optional<Ratio> ratio(Time time, Scenario scenario, String competitor, String rival) {
        List<Measurement> mine = of(scenario, competitor);
        List<Measurement> theirs = of(scenario, rival);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(mine.size(), theirs.size()); round++) {
            ratios.add(time.of(mine.get(round)) / time.of(theirs.get(round)));
        }
        return ratios.isEmpty() ? Optional.empty() : Optional.of(Ratio.of(ratios));
    }

    /** The median of the bytes that one operation allocated; empty for programs outside the JVM. */
    OptionalDouble bytes(Scenario scenario, String competitor) {
        List<Double> bytes = new ArrayList<>();
        for (Measurement measurement : of(scenario, competitor)) {
            measurement.bytes().ifPresent(bytes::add);
        }
        return bytes.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Ratio.of(bytes).median());
    }
}
