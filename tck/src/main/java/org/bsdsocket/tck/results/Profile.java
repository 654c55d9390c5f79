package org.bsdsocket.tck.results;

import java.util.Locale;
import java.util.Set;
import org.bsdsocket.spi.Capability;

/** What a backend has to be able to do to be certified. Assertions outside a profile are tried all the same. */
public enum Profile {
    /** All that the platform has. */
    FULL,
    /** What any JVM can do. */
    PORTABLE;

    /** The one that a backend aims at if nobody says otherwise: without descriptors it cannot be the full one. */
    public static Profile usual(Set<Capability> claims) {
        return claims.contains(Capability.DESCRIPTORS) ? FULL : PORTABLE;
    }

    boolean requires(AssertionResult assertion) {
        return this == FULL || assertion.portable();
    }

    /** Its name on the command line and in files. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Profile of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
