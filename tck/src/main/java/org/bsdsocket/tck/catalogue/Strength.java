package org.bsdsocket.tck.catalogue;

import java.util.Locale;

/** How binding an assertion is. */
public enum Strength {
    /** It holds, or the backend fails. */
    MUST,
    /** The documentation permits it: what the backend does is recorded. */
    MAY,
    /** The documentation says that it depends on the platform: what is observed is recorded. */
    PLATFORM;

    /** Returns the word that the catalogue uses, in small letters. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
