package org.bsdsocket.nio;

import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;

/** How this backend says no: what was asked for, and that the JDK does not have it. Who does is added to it. */
final class Refusal {

    private Refusal() {}

    /** Says that {@code what} is beyond the JDK. */
    static UnavailableException of(Capability capability, String what) {
        return UnavailableException.by(NioProvider.NAME, capability, what + " is more than the JDK's channels can do");
    }
}
