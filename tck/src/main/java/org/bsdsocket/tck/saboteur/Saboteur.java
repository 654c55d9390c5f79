package org.bsdsocket.tck.saboteur;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;

/**
 * A way to break one documented rule.
 *
 * <p>At seam 1 ({@link #driver}, {@link #resolver}) where a backend could break it, else at the public API ({@link #api}).
 */
public abstract sealed class Saboteur permits ApiSaboteur, SeamSaboteur {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final String id;
    private final String description;

    Saboteur(String id, String description) {
        if (!KEBAB_CASE.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "a saboteur is named in small letters with hyphens, as drops-ctrunc, not '" + id + "'");
        }
        if (description.isBlank()) {
            throw new IllegalArgumentException("saboteur " + id + " does not say what it breaks");
        }
        this.id = id;
        this.description = description;
    }

    /** One that lies at the public API; add what it breaks with {@link ApiSaboteur#on}. */
    public static ApiSaboteur api(String id, String description) {
        return new ApiSaboteur(id, description);
    }

    /** One whose driver stands before the good one; made afresh for each test, so it may have state. */
    public static Saboteur driver(String id, String description, UnaryOperator<SocketDriver> spoil) {
        return new SeamSaboteur(id, description, spoil, good -> good);
    }

    /** One whose resolver stands before the good one; made afresh for each test. */
    public static Saboteur resolver(String id, String description, UnaryOperator<Resolver> spoil) {
        return new SeamSaboteur(id, description, good -> good, spoil);
    }

    /** Its name, as the catalogue names it. */
    public final String id() {
        return id;
    }

    /** What it breaks, in one sentence. */
    public final String description() {
        return description;
    }

    /** Returns the broken module over a good backend. */
    public abstract SocketModule module(SocketProvider good);

    @Override
    public final String toString() {
        return id;
    }
}
