package org.bsdsocket;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Errno;

/** What the constants are worth on one platform, and which constant a number is. */
final class ConstantValues {

    private final ConstantTable table;
    private final Map<Integer, AddressFamily> families;
    private final Map<Integer, SocketKind> kinds;
    private final int creationFlags;

    ConstantValues(ConstantTable table) {
        this.table = table;
        this.creationFlags = orZero("SOCK_NONBLOCK") | orZero("SOCK_CLOEXEC");
        this.families = named(AddressFamily.class, "AF_");
        this.kinds = named(SocketKind.class, "SOCK_");
        kinds.keySet().removeIf(number -> (number & creationFlags) != 0);
    }

    String platform() {
        return table.platform();
    }

    boolean isDefined(IntConstant constant) {
        if (!constant.parts().isEmpty()) {
            return constant.parts().stream().allMatch(this::isDefined);
        }
        String name = constant.name();
        return name == null || table.value(name).isPresent();
    }

    long valueOf(IntConstant constant) {
        String name = constant.name();
        if (name != null) {
            return value(name);
        }
        long value = constant.number();
        if (constant.parts().isEmpty()) {
            // Every receive and send without flags comes through here, and an iterator is an object.
            return value;
        }
        for (IntConstant part : constant.parts()) {
            value |= valueOf(part);
        }
        return value;
    }

    String textOf(TextConstant constant) {
        if (!isDefined(constant.family())) {
            throw new UnavailableException(constant + " does not exist on " + table.platform());
        }
        return constant.text();
    }

    /** The value as a C {@code int}; what is beyond the signed ones but fits 32 bits keeps its bits. */
    int intOf(String parameter, IntConstant constant) {
        long value = valueOf(Objects.requireNonNull(constant, parameter));
        if (value < Integer.MIN_VALUE || value > 0xffffffffL) {
            throw new IllegalArgumentException(
                    parameter + " is " + constant + ", which does not fit into the 32 bits of a C int");
        }
        return (int) value;
    }

    /** The value of what cannot do without it. */
    int number(String name) {
        return (int) value(name);
    }

    // As Python has it: what C has unsigned is not negative.
    private long value(String name) {
        return table.value(name)
                .orElseThrow(() -> new UnavailableException(name + " does not exist on " + table.platform()));
    }

    /** The value, or no bit at all where the platform lacks it: for flags to test for. */
    int orZero(String name) {
        return (int) table.value(name).orElse(0);
    }

    boolean has(String name) {
        return table.value(name).isPresent();
    }

    Errno errno(String symbol) {
        return new Errno(number(symbol), symbol);
    }

    /** The error of that number. Where it has two symbols, the one that sockets use. */
    Errno errno(int number) {
        OptionalLong wanted = OptionalLong.of(number);
        return new Errno(
                number,
                table.names().stream()
                        // Of all names that begin with an E only the symbols of errno are without an underscore.
                        .filter(name -> name.startsWith("E") && !name.contains("_"))
                        .filter(name -> table.value(name).equals(wanted))
                        .min(Comparator.<String, Boolean>comparing("ENOTSUP"::equals)
                                .thenComparing(Comparator.naturalOrder()))
                        .orElse("errno " + number));
    }

    AddressFamily family(int number) {
        AddressFamily family = families.get(number);
        return family == null ? AddressFamily.of(number) : family;
    }

    SocketKind kind(int number) {
        SocketKind kind = kinds.get(number);
        return kind == null ? SocketKind.of(number) : kind;
    }

    /** The type without the flags that only its creation takes. */
    int withoutCreationFlags(int kind) {
        return kind & ~creationFlags;
    }

    // Of several names for a number Python's enums take the first of the alphabet.
    private <T extends IntConstant> Map<Integer, T> named(Class<T> type, String prefix) {
        Map<Integer, T> byNumber = new HashMap<>();
        for (Field field : Constants.class.getFields()) {
            if (field.getType() == type && field.getName().startsWith(prefix) && has(field.getName())) {
                byNumber.merge(
                        orZero(field.getName()),
                        type.cast(read(field)),
                        (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
            }
        }
        return byNumber;
    }

    static Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a public constant of our own cannot be read", e);
        }
    }
}
