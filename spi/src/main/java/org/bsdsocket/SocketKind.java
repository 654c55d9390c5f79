package org.bsdsocket;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A socket type: one of the {@code SOCK_*} constants, perhaps with the creation flags SOCK_NONBLOCK and SOCK_CLOEXEC. */
@PythonName("socket.SocketKind")
public final class SocketKind extends IntConstant {

    /** No bit at all. */
    public static final SocketKind NONE = new SocketKind(null, 0, List.of());

    private final List<SocketKind> parts;

    private SocketKind(@Nullable String name, long number, List<SocketKind> parts) {
        super(name, number);
        this.parts = parts;
    }

    static SocketKind named(String name) {
        return new SocketKind(name, 0, List.of());
    }

    /** The value with that number, which reaches the system as given. */
    public static SocketKind of(long number) {
        return number == 0 ? NONE : new SocketKind(null, number, List.of());
    }

    /** Both together, as {@code SOCK_STREAM.or(SOCK_NONBLOCK)}. */
    public SocketKind or(SocketKind other) {
        if (equals(NONE) || other.equals(NONE) || equals(other)) {
            return other.equals(NONE) ? this : other;
        }
        List<SocketKind> all = new ArrayList<>(parts.isEmpty() ? List.of(this) : parts);
        (other.parts.isEmpty() ? List.of(other) : other.parts)
                .stream().filter(part -> !all.contains(part)).forEach(all::add);
        return new SocketKind(null, 0, List.copyOf(all));
    }

    /** The single values that this one is put together from; empty if it is single itself. */
    List<SocketKind> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return super.equals(o) && parts.equals(((SocketKind) o).parts);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.isEmpty()
                ? super.toString()
                : parts.stream().map(Object::toString).collect(Collectors.joining("|"));
    }
}
