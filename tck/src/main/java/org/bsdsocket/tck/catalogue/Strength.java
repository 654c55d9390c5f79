package org.bsdsocket.tck.catalogue;

/** How binding an assertion is. */
public enum Strength {
    /** It holds, or the backend fails. */
    MUST,
    /** The documentation permits it: what the backend does is recorded. */
    MAY,
    /** The documentation says that it depends on the platform: what is observed is recorded. */
    PLATFORM
}
