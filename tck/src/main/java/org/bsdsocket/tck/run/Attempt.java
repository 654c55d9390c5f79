package org.bsdsocket.tck.run;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a test and what came of it, before anybody judges it.
 *
 * @param thrown null if the test ended as it should
 * @param observations what the test recorded
 */
public record Attempt(
        Subject subject, Method test, @Nullable Throwable thrown, List<String> observations, Duration duration) {

    public Attempt {
        observations = List.copyOf(observations);
    }
}
