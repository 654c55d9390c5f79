package org.bsdsocket.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every benchmark runs for a moment: one backend after the other has its turn, and the rivals have it each time. The times mean
 * nothing here.
 */
@Timeout(120)
class EveryBenchmarkTest {

    private static final Duration MOMENT = Duration.ofMillis(3);

    @TempDir
    static Path made;

    @TestFactory
    Stream<DynamicTest> everyScenarioRuns() throws Exception {
        List<String> ours = Contenders.ours();
        List<Competitor> rivals = new ArrayList<>(Programs.find(Path.of("src", "main"), made, System.out::println));
        rivals.add(new Harness(Contenders.JDK, 0, MOMENT));
        rivals.add(new Harness(Contenders.JUNIXSOCKET, 0, MOMENT));
        return Scenario.possible().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    List<String> able = ours.stream().filter(scenario::isFor).toList();
                    List<Competitor> everybody = new ArrayList<>(rivals);
                    everybody.add(
                            new Harness(able.get(Scenario.possible().indexOf(scenario) % able.size()), 0, MOMENT));
                    runs(scenario, everybody);
                }));
    }

    private static void runs(Scenario scenario, List<Competitor> everybody) throws Exception {
        Results results = new Rounds(everybody, 1, MOMENT).run(List.of(scenario), name -> {});
        assertThat(results.competitors(scenario)).hasSizeGreaterThan(1);
        for (String competitor : results.competitors(scenario)) {
            assertThat(results.of(scenario, competitor))
                    .as(competitor)
                    .singleElement()
                    .satisfies(measurement -> assertThat(measurement.elapsed()).isPositive());
        }
    }
}
