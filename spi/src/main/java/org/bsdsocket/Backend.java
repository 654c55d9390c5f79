package org.bsdsocket;

import java.util.Objects;
import java.util.Optional;

/**
 * A backend that was found.
 *
 * @param name what {@link SocketModule#load(String)} takes
 * @param unavailableBecause empty if it works here, else why not
 */
public record Backend(String name, Optional<String> unavailableBecause) {

    public Backend {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unavailableBecause, "unavailableBecause");
    }
}
