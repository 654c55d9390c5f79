package org.bsdsocket;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Flags of getaddrinfo: the {@code AI_*} constants and their combinations. */
@PythonName("socket.AddressInfoFlag")
public final class AddressInfoFlag extends IntConstant {

    /** No bit at all. */
    public static final AddressInfoFlag NONE = new AddressInfoFlag(null, 0, List.of());

    private final List<AddressInfoFlag> parts;

    private AddressInfoFlag(@Nullable String name, long number, List<AddressInfoFlag> parts) {
        super(name, number);
        this.parts = parts;
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
        if (equals(NONE) || other.equals(NONE) || equals(other)) {
            return other.equals(NONE) ? this : other;
        }
        List<AddressInfoFlag> all = new ArrayList<>(parts.isEmpty() ? List.of(this) : parts);
        (other.parts.isEmpty() ? List.of(other) : other.parts)
                .stream().filter(part -> !all.contains(part)).forEach(all::add);
        return new AddressInfoFlag(null, 0, List.copyOf(all));
    }

    /** The single values that this one is put together from; empty if it is single itself. */
    List<AddressInfoFlag> parts() {
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return super.equals(o) && parts.equals(((AddressInfoFlag) o).parts);
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
