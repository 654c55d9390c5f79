package org.bsdsocket.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseTest {

    private static final String TIMED = """
            - scenarios: [call-64-tcp]
              backends: [nio]
              rival: jdk
              processor-time-at-most: 1.30
              tolerance: 0.10
            """;

    private static final String ALLOCATED = """
            - scenarios: [call-64-tcp, call-64-unix]
              backends: [jni]
              bytes-at-most: 1
              tolerance: 0
            """;

    @TempDir
    Path folder;

    @Test
    void theFileOfThisModuleCanBeRead() throws Exception {
        assertThat(Promise.read(Path.of("promises.yaml"))).hasSizeGreaterThan(5);
    }

    @Test
    void aPromiseIsKeptUpToItsToleranceAndBrokenBeyond() throws Exception {
        Promise promise = read(TIMED).get(0);
        assertThat(promise.judge(times(1.42, 1.0)))
                .hasValueSatisfying(verdict -> assertThat(verdict.kept()).isTrue());
        assertThat(promise.judge(times(1.44, 1.0)))
                .hasValueSatisfying(verdict -> assertThat(verdict.kept()).isFalse());
    }

    @Test
    void whatWasNotMeasuredIsNotJudged() throws Exception {
        assertThat(read(TIMED).get(0).judge(new Results())).isEmpty();
        assertThat(read(ALLOCATED).get(0).judge(times(1, 1))).isEmpty();
    }

    @Test
    void bytesArePromisedForEachScenario() throws Exception {
        List<Promise> promises = read(ALLOCATED);
        Results results = new Results();
        results.add(Scenario.CALL_TCP, "jni", new Measurement(5, 5, OptionalDouble.of(0.3)));
        results.add(Scenario.CALL_UNIX, "jni", new Measurement(5, 5, OptionalDouble.of(24)));
        assertThat(promises)
                .extracting(promise -> promise.judge(results).orElseThrow().kept())
                .containsExactly(true, false);
    }

    @Test
    void anUnreadablePromiseIsRefused() {
        assertThatThrownBy(() -> read(TIMED.replace("call-64-tcp", "nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no scenario nothing");
        assertThatThrownBy(() -> read(TIMED.replace("  rival: jdk\n", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("or rival and one of");
        assertThatThrownBy(() -> read(TIMED.replace("1.30", "soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("processor-time-at-most is soon");
    }

    private List<Promise> read(String text) throws Exception {
        return Promise.read(Files.writeString(folder.resolve("promises.yaml"), text));
    }

    private static Results times(double nio, double jdk) {
        Results results = new Results();
        results.add(Scenario.CALL_TCP, "nio", new Measurement(9, nio, OptionalDouble.empty()));
        results.add(Scenario.CALL_TCP, "jdk", new Measurement(1, jdk, OptionalDouble.empty()));
        return results;
    }
}
