package org.bsdsocket;

import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for does not exist here: a constant that the platform does not define, or a capability that the backend
 * does not have. Nothing has happened. It is never the system's own refusal; that is an {@link OSException}.
 */
public final class UnavailableException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Capability capability;

    /** A capability that the backend lacks. */
    public UnavailableException(Capability capability, String message) {
        super(message + " (" + capability + ")");
        this.capability = capability;
    }

    /** Something that needs a capability which the backend in use lacks; another backend may have it. */
    public static UnavailableException beyond(Capability capability, String what) {
        return new UnavailableException(
                capability, what + " is beyond this backend; SocketModule.backends() names the others");
    }

    /** A constant that the platform lacks. */
    UnavailableException(String message) {
        super(message);
        this.capability = null;
    }

    /** The capability that is missing; null where a constant is. */
    public @Nullable Capability capability() {
        return capability;
    }
}
