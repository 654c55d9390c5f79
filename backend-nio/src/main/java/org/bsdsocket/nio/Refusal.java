package org.bsdsocket.nio;

import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;

/** How this backend says no: what was asked for, that the JDK does not have it, and who does. */
final class Refusal {

    private Refusal() {}

    /** Says that {@code what} is beyond the JDK. */
    static UnavailableException of(Capability capability, String what) {
        return new UnavailableException(
                capability, what + " is more than the JDK's channels can do; the native backends (ffm, jni, jna) can");
    }
}
