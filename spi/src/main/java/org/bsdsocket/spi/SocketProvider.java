package org.bsdsocket.spi;

import java.util.Optional;
import java.util.Set;

/** A backend, found by {@link java.util.ServiceLoader}. Creating one is cheap and touches nothing of the system. */
public interface SocketProvider {

    /** A short name in lower case, as {@code jni}; unique among backends. */
    String name();

    /** Where several backends work, the one with the greatest preference is loaded. */
    int preference();

    /** Empty if the backend works here; else one sentence that says why not and what would help. */
    Optional<String> unavailableBecause();

    /**
     * The capabilities that the backend has where it has most: at least those of its driver here. It is asked of a backend
     * that may not work here and that nobody wants to open, so that another one's refusal can name it; it loads nothing.
     * Empty if unsaid, and no refusal names it. The compliance kit fails what works here and is missing from it.
     */
    default Set<Capability> offers() {
        return Set.of();
    }

    /** The driver; the same on each call. Throws {@link IllegalStateException} where the backend does not work here. */
    SocketDriver driver();

    Resolver resolver();
}
