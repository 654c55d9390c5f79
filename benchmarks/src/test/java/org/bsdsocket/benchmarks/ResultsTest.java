package org.bsdsocket.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void aRatioIsTheMedianOfTheRoundsRatiosAndNotTheRatioOfMedians() {
        Results results = new Results();
        // The machine was four times as slow in the second round, for both.
        add(results, "jni", 11, 44, 33);
        add(results, "c", 10, 40, 10);
        assertThat(results.ratio(Time.ELAPSED, Scenario.UDP, "jni", "c")).contains(new Ratio(1.1, 1.1, 3.3));
        assertThat(results.ratio(Time.ELAPSED, Scenario.UDP, "jni", "jdk")).isEmpty();
    }

    @Test
    void ofAnEvenNumberOfRoundsTheMedianIsHalfWayBetweenTheTwoInTheMiddle() {
        assertThat(Ratio.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Ratio(1, 3, 9));
    }

    @Test
    void everybodysTurnComesOnceARoundThereAndBack() throws Exception {
        List<String> turns = new ArrayList<>();
        List<Competitor> two = List.of(new Recorded("a", turns), new Recorded("b", turns));
        Results results = new Rounds(two, 3, Duration.ofMillis(1)).run(List.of(Scenario.UDP), name -> {});
        assertThat(turns).containsExactly("a", "b", "b", "a", "a", "b");
        assertThat(results.of(Scenario.UDP, "b")).hasSize(3);
    }

    @Test
    void theTableHasARowForEachBackendAndAColumnForEachRival() {
        Results results = new Results();
        add(results, "jni", 11, 22);
        add(results, "c", 10, 20);
        assertThat(new Table(Time.PROCESSOR, results, List.of("jni")).lines())
                .containsExactly(
                        "| processor time | backend | / c               | bytes |",
                        "|---|---|---|---|",
                        "| udp-64         | jni     | 1.10 (1.10..1.10) | -     |");
    }

    private record Recorded(String name, List<String> turns) implements Competitor {
        @Override
        public boolean isFor(Scenario scenario) {
            return true;
        }

        @Override
        public Measurement measure(Scenario scenario, Duration time) throws IOException {
            turns.add(name);
            return new Measurement(1, 1, OptionalDouble.empty());
        }
    }

    private static void add(Results results, String competitor, double... nanos) {
        for (double each : nanos) {
            results.add(Scenario.UDP, competitor, new Measurement(each, each, OptionalDouble.empty()));
        }
    }
}
