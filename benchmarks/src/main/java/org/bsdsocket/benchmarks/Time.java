package org.bsdsocket.benchmarks;

import java.util.Locale;

/** Which time is looked at. */
enum Time {
    /** What the processors spent: on a machine that does other things too, the one to go by. */
    PROCESSOR {
        @Override
        double of(Measurement measurement) {
            return measurement.processor();
        }
    },
    /** What the clock says, waiting included. */
    ELAPSED {
        @Override
        double of(Measurement measurement) {
            return measurement.elapsed();
        }
    };

    abstract double of(Measurement measurement);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + " time";
    }
}
