package org.bsdsocket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constant of the module: a name, or a bare number for what has no name.
 *
 * <p>A named constant carries no number of its own. What it is worth depends on the platform, and it may be absent there:
 * ask {@link SocketModule#valueOf} and {@link SocketModule#isDefined}. Two constants are equal if their names are, or,
 * where both are bare, their numbers.
 */
public sealed class IntConstant permits AddressFamily, SocketKind, MsgFlag, AddressInfoFlag {

    private final @Nullable String name;
    private final long number;

    IntConstant(@Nullable String name, long number) {
        this.name = name;
        this.number = number;
    }

    static IntConstant named(String name) {
        return new IntConstant(name, 0);
    }

    /** A constant that is nothing but its number, which reaches the system as given. */
    public static IntConstant of(long number) {
        return new IntConstant(null, number);
    }

    /** The name, as {@code SO_REUSEADDR}; null for a bare number. */
    public final @Nullable String name() {
        return name;
    }

    /** The bare number; meaningful only where there is no name. */
    final long number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o != null
                && o.getClass() == getClass()
                && Objects.equals(name, ((IntConstant) o).name)
                && number == ((IntConstant) o).number;
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(name) + Long.hashCode(number);
    }

    /** The name, or the number where there is none. */
    @Override
    public String toString() {
        return name != null ? name : Long.toString(number);
    }
}
