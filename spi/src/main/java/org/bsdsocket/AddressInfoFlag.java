package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flags of getaddrinfo: the {@code AI_*} constants and their combinations. */
@PythonName("socket.AddressInfo")
public final class AddressInfoFlag extends IntConstant {

    /** No bit at all. */
    public static final AddressInfoFlag NONE = new AddressInfoFlag(null, 0, List.of());

    private AddressInfoFlag(@Nullable String name, long number, List<IntConstant> parts) {
        super(name, number, parts);
    }

    static AddressInfoFlag named(String name) {
        return new AddressInfoFlag(name, 0, List.of());
    }

    /** The value with that number, which reaches the system as given. */
    public static AddressInfoFlag of(long number) {
        return number == 0 ? NONE : new AddressInfoFlag(null, number, List.of());
    }

    /** Both together, as {@code AI_PASSIVE.or(AI_NUMERICHOST)}. */
    public AddressInfoFlag or(AddressInfoFlag other) {
        List<IntConstant> all = union(other);
        if (all.size() > 1) {
            return new AddressInfoFlag(null, 0, all);
        }
        return equals(NONE) ? other : this;
    }
}
