package org.bsdsocket.tck;

import java.time.Duration;
import java.util.Locale;

/** Durations as a person reads them. */
public final class Durations {

    private Durations() {}

    /** Returns a duration as {@code 0.2 ms} or {@code 3.4 s}. */
    public static String text(Duration duration) {
        double millis = duration.toNanos() / 1e6;
        return millis < 1000
                ? String.format(Locale.ROOT, "%.3g ms", millis)
                : String.format(Locale.ROOT, "%.3g s", millis / 1000);
    }
}
