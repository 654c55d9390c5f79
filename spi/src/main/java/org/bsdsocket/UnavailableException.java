package org.bsdsocket;

import java.util.List;
import java.util.Objects;
import org.bsdsocket.spi.Capability;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for does not exist here: a constant that the platform does not define, or a capability that the backend
 * does not have. Nothing has happened. It is never the system's own refusal; that is an {@link OSException}.
 */
public final class UnavailableException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Capability capability;
    private final String[] backends;

    private UnavailableException(@Nullable Capability capability, String message, List<String> backends) {
        super(message);
        this.capability = capability;
        this.backends = backends.toArray(new String[0]);
    }

    /** A constant that the platform lacks. */
    UnavailableException(String message) {
        this(null, message, List.of());
    }

    /**
     * Something that a backend does not do, though others may. The message goes on with the capability and with the backends
     * that offer it.
     *
     * @param backend the name of the backend that refuses, which is not to be among those
     * @param capability what it would take
     * @param problem what cannot be done, and why, without a full stop: {@code "a raw socket is more than pigeons carry"}
     */
    public static UnavailableException by(String backend, Capability capability, String problem) {
        return refusal(
                Objects.requireNonNull(backend, "backend"), capability, Objects.requireNonNull(problem, "problem"));
    }

    /**
     * The same where the name of the backend is not at hand.
     *
     * @param what what cannot be done, as the subject of a sentence: {@code "detach"}
     */
    public static UnavailableException beyond(Capability capability, String what) {
        return refusal(null, capability, Objects.requireNonNull(what, "what") + " is beyond this backend");
    }

    /** What is not a matter of which backend it is: the message says all that there is to say, and names none. */
    public static UnavailableException because(Capability capability, String message) {
        Objects.requireNonNull(capability, "capability");
        Objects.requireNonNull(message, "message");
        return new UnavailableException(capability, message + " (" + capability + ")", List.of());
    }

    private static UnavailableException refusal(@Nullable String backend, Capability capability, String problem) {
        Objects.requireNonNull(capability, "capability");
        Elsewhere elsewhere = Elsewhere.find(capability, backend);
        return new UnavailableException(capability, problem + "; " + elsewhere.text(), elsewhere.backends());
    }

    /** The capability that is missing; null where a constant is. */
    public @Nullable Capability capability() {
        return capability;
    }

    /**
     * The names of the backends found here that offer the capability, the preferred first; {@link SocketModule#load(String)}
     * takes them. Whether they work here nobody has asked yet: that may load a library.
     */
    public List<String> backends() {
        return List.of(backends);
    }
}
