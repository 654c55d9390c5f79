package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.time.Duration;

/** Somebody whose time is taken. */
interface Competitor {

    String name();

    /** Whether it can do what the scenario measures. */
    boolean isFor(Scenario scenario);

    /** One short run in a process of its own. */
    Measurement measure(Scenario scenario, Duration time) throws IOException, InterruptedException;
}
