package org.bsdsocket.tck.run;

import java.util.Locale;

/** What came of an assertion on a backend here, from the best to the worst. */
public enum Outcome {
    /** It was tried and holds. */
    PASS,
    /** The documentation does not promise it on this platform. */
    INAPPLICABLE,
    /** It is disputed, and this release of the kit leaves it out. */
    EXCLUDED,
    /** The backend does not claim the capability, and refused as it must. */
    UNSUPPORTED,
    /** No test can be written for it. */
    UNTESTABLE,
    /** It has no test yet. */
    UNTESTED,
    /** The machine lacks something that its tests need. */
    UNMET,
    /** The kit failed and knows nothing of the backend. */
    BROKEN,
    /** It was tried and does not hold. */
    FAIL;

    /** Its name in reports. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the one of that name in reports. */
    public static Outcome of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
