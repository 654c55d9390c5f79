package org.bsdsocket.spi;

import java.util.Optional;

/** A backend, found by {@link java.util.ServiceLoader}. Creating one is cheap and touches nothing of the system. */
public interface SocketProvider {

    /** A short name in lower case, as {@code jni}; unique among backends. */
    String name();

    /** Where several backends work, the one with the greatest preference is loaded. */
    int preference();

    /** Empty if the backend works here; else one sentence that says why not and what would help. */
    Optional<String> unavailableBecause();

    /** The driver; the same on each call. Throws {@link IllegalStateException} where the backend does not work here. */
    SocketDriver driver();

    Resolver resolver();
}
