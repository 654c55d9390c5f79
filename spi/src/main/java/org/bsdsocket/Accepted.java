package org.bsdsocket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What accept returns.
 *
 * @param conn a new socket for the connection; the caller closes it
 * @param address the other end's address; null where the system gives none
 */
public record Accepted(Socket conn, @Nullable Address address) {

    public Accepted {
        Objects.requireNonNull(conn, "conn");
    }
}
