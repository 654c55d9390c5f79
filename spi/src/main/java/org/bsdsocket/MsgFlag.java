package org.bsdsocket;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flags of a send or receive call: the {@code MSG_*} constants and their combinations. */
@PythonName("socket.MsgFlag")
public final class MsgFlag extends IntConstant {

    /** No bit at all. */
    public static final MsgFlag NONE = new MsgFlag(null, 0, List.of());

    private final List<MsgFlag> parts;

    private MsgFlag(@Nullable String name, long number, List<MsgFlag> parts) {
        super(name, number);
        this.parts = parts;
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
        if (equals(NONE) || other.equals(NONE) || equals(other)) {
            return other.equals(NONE) ? this : other;
        }
        List<MsgFlag> all = new ArrayList<>(parts.isEmpty() ? List.of(this) : parts);
        (other.parts.isEmpty() ? List.of(other) : other.parts)
                .stream().filter(part -> !all.contains(part)).forEach(all::add);
        return new MsgFlag(null, 0, List.copyOf(all));
    }

    /** The single values that this one is put together from; empty if it is single itself. */
    List<MsgFlag> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return super.equals(o) && parts.equals(((MsgFlag) o).parts);
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
