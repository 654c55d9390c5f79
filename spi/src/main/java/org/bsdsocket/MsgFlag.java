package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flags of a send or receive call: the {@code MSG_*} constants and their combinations. */
@PythonName("socket.MsgFlag")
public final class MsgFlag extends IntConstant {

    /** No bit at all. */
    public static final MsgFlag NONE = new MsgFlag(null, 0, List.of());

    private MsgFlag(@Nullable String name, long number, List<IntConstant> parts) {
        super(name, number, parts);
    }

    static MsgFlag named(String name) {
        return new MsgFlag(name, 0, List.of());
    }

    /** The value with that number, which reaches the system as given. */
    public static MsgFlag of(long number) {
        return number == 0 ? NONE : new MsgFlag(null, number, List.of());
    }

    /** Both together, as {@code MSG_PEEK.or(MSG_DONTWAIT)}. */
    public MsgFlag or(MsgFlag other) {
        List<IntConstant> all = union(other);
        if (all.size() > 1) {
            return new MsgFlag(null, 0, all);
        }
        return equals(NONE) ? other : this;
    }
}
