package org.bsdsocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constant of the module: a name, or a bare number for what has no name.
 *
 * <p>A named constant carries no number of its own. What it is worth depends on the platform, and it may be absent there:
 * ask {@link SocketModule#valueOf} and {@link SocketModule#isDefined}. Two constants are equal if their names are, or,
 * where both are bare, their numbers; two combinations if their parts are, in whatever order.
 */
public sealed class IntConstant permits AddressFamily, SocketKind, MsgFlag, AddressInfoFlag {

    private final @Nullable String name;
    private final long number;
    private final List<IntConstant> parts;

    IntConstant(@Nullable String name, long number, List<IntConstant> parts) {
        this.name = name;
        this.number = number;
        this.parts = parts;
    }

    static IntConstant named(String name) {
        return new IntConstant(name, 0, List.of());
    }

    /** A constant that is nothing but its number, which reaches the system as given. */
    public static IntConstant of(long number) {
        return new IntConstant(null, number, List.of());
    }

    /** The name, as {@code SO_REUSEADDR}; null for a bare number. */
    public final @Nullable String name() {
        return name;
    }

    /** The bare number; meaningful only where there is no name. */
    final long number() {
        return number;
    }

    /** The single values that a combination of flags is put together from; empty for everything else. */
    final List<IntConstant> parts() {
        return parts;
    }

    /** Both together: flags that have no type of their own, as {@code NI_NUMERICHOST.or(NI_NUMERICSERV)}. */
    public final IntConstant or(IntConstant other) {
        List<IntConstant> all = union(other);
        if (all.size() > 1) {
            return new IntConstant(null, 0, all);
        }
        return alone().isEmpty() ? other : this;
    }

    /** The parts of this one and the other together, each once. */
    final List<IntConstant> union(IntConstant other) {
        Objects.requireNonNull(other, "other");
        List<IntConstant> all = new ArrayList<>(alone());
        other.alone().stream().filter(part -> !all.contains(part)).forEach(all::add);
        return List.copyOf(all);
    }

    private List<IntConstant> alone() {
        if (!parts.isEmpty()) {
            return parts;
        }
        return name == null && number == 0 ? List.of() : List.of(this);
    }

    @Override
    public final boolean equals(@Nullable Object o) {
        return o instanceof IntConstant other
                && Objects.equals(name, other.name)
                && number == other.number
                && parts.size() == other.parts.size()
                && parts.containsAll(other.parts);
    }

    @Override
    public final int hashCode() {
        int hash = 31 * Objects.hashCode(name) + Long.hashCode(number);
        for (IntConstant part : parts) {
            hash += part.hashCode(); // a sum, since the order of parts says nothing
        }
        return hash;
    }

    /** The name, or the number where there is none; a combination's parts with bars between. */
    @Override
    public final String toString() {
        if (!parts.isEmpty()) {
            return parts.stream().map(IntConstant::toString).collect(Collectors.joining("|"));
        }
        return name != null ? name : Long.toString(number);
    }
}
