package org.bsdsocket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Data and who sent it.
 *
 * @param data what arrived; the caller's own array
 * @param address the sender's; null where the system gives none
 */
public record Received(byte[] data, @Nullable Address address) {

    public Received {
        Objects.requireNonNull(data, "data");
    }

    /** As Python shows it. */
    @Override
    public String toString() {
        return PythonRepr.tuple(PythonRepr.literal(data), PythonRepr.orNone(address));
    }
}
