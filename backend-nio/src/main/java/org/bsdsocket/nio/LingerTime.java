package org.bsdsocket.nio;

import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Layouts;
import org.jspecify.annotations.Nullable;

/**
 * SO_LINGER between {@code struct linger} and the JDK's number of seconds, in which less than 0 is off. Guarded by the lock
 * of the {@link StreamState} it belongs to.
 */
final class LingerTime {

    private static final int OFF = -1;

    /** The JDK would take this for all that is longer. */
    private static final int LONGEST = 65_535;

    private final Layouts layouts;

    /** The time that was set last: the system keeps it while the option is off. */
    private int last;

    LingerTime(Layouts layouts) {
        this.layouts = layouts;
    }

    /** The JDK's value for that struct. */
    int seconds(byte[] value) {
        Struct linger = Struct.of(layouts, "linger", value);
        int seconds = linger.number("l_linger");
        if (linger.number("l_onoff") == 0) {
            return OFF;
        }
        if (seconds < 0 || seconds > LONGEST) {
            throw Refusal.of(Capability.RAW_OPTIONS, "to linger for " + Integer.toUnsignedString(seconds) + " seconds");
        }
        return seconds;
    }

    void remember(int seconds) {
        if (seconds != OFF) {
            last = seconds;
        }
    }

    /** The struct for the JDK's value. */
    byte[] get(@Nullable Object value) {
        int seconds = value instanceof Integer number ? number : OFF;
        return Struct.zero(layouts, "linger")
                .put("l_onoff", seconds < 0 ? 0 : 1)
                .put("l_linger", seconds < 0 ? last : seconds)
                .toByteArray();
    }
}
