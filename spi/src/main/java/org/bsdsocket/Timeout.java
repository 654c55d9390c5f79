package org.bsdsocket;

import java.time.Duration;
import java.util.Objects;

/** How long an operation of a socket may take: without limit, not at all, or a time. */
public sealed interface Timeout {

    /** Operations wait until they are done: Python's {@code None}. */
    Timeout BLOCKING = new Blocking();

    /** Operations that cannot be done at once fail: Python's {@code 0.0}. */
    Timeout NON_BLOCKING = new NonBlocking();

    /** A time limit; zero gives {@link #NON_BLOCKING}. Negative is refused. */
    static Timeout of(Duration limit) {
        return Objects.requireNonNull(limit, "limit").isZero() ? NON_BLOCKING : new After(limit);
    }

    /** A time limit in seconds, rounded up to nanoseconds; 0 gives {@link #NON_BLOCKING}. */
    static Timeout ofSeconds(double seconds) {
        if (!(seconds >= 0) || seconds > Long.MAX_VALUE / 1e9) {
            throw new IllegalArgumentException("timeout is " + seconds + " seconds; expected 0 to 9223372036");
        }
        return of(Duration.ofNanos((long) Math.ceil(seconds * 1e9)));
    }

    /** Without limit. */
    record Blocking() implements Timeout {
        @Override
        public String toString() {
            return "None";
        }
    }

    /** Not at all. */
    record NonBlocking() implements Timeout {
        @Override
        public String toString() {
            return "0.0";
        }
    }

    /**
     * At most that long.
     *
     * @param limit more than zero
     */
    record After(Duration limit) implements Timeout {
        public After {
            if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("timeout is " + limit + "; expected a time that is not negative");
            }
        }

        /** The limit in nanoseconds; the greatest long where it does not fit. */
        long nanos() {
            try {
                return limit.toNanos();
            } catch (ArithmeticException e) {
                return Long.MAX_VALUE;
            }
        }

        @Override
        public String toString() {
            // Not by way of nanoseconds, which a long does not hold for more than 292 years.
            return limit.getSeconds() + limit.getNano() / 1e9 + "";
        }
    }
}
