package org.bsdsocket.jni;

import org.jspecify.annotations.Nullable;

/** See {@code probe_methods.c}. */
final class JniProbe {

    private JniProbe() {}

    /** What the probe compiled into the library says, in the form of the checked-in tables; null for want of memory. */
    static native byte @Nullable [] table();
}
