package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A socket type: one of the {@code SOCK_*} constants, perhaps with the creation flags SOCK_NONBLOCK and SOCK_CLOEXEC. */
@PythonName("socket.SocketKind")
public final class SocketKind extends IntConstant {

    /** No bit at all. */
    public static final SocketKind NONE = new SocketKind(null, 0, List.of());

    private SocketKind(@Nullable String name, long number, List<IntConstant> parts) {
        super(name, number, parts);
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
        List<IntConstant> all = union(other);
        if (all.size() > 1) {
            return new SocketKind(null, 0, all);
        }
        return equals(NONE) ? other : this;
    }
}
