package org.bsdsocket.tck.run;

import static org.bsdsocket.tck.Durations.patient;

import java.time.Duration;

/** How long things may take. */
public final class Limits {

    /** A test. */
    public static final Duration TEST = patient(Duration.ofSeconds(20));

    /** A test over a saboteur: many hang, and a good backend is done long before. */
    public static final Duration SABOTAGED_TEST = patient(Duration.ofSeconds(3));

    /** All tests over one backend. */
    public static final Duration RUN = patient(Duration.ofMinutes(15));

    private Limits() {}
}
