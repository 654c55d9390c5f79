package org.bsdsocket;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The constants of one platform as the members of Python's enums: two of plain values and two of flags. */
final class EnumMembers {

    private final ConstantValues values;
    private final Map<Class<?>, List<? extends IntConstant>> members = new ConcurrentHashMap<>();

    EnumMembers(ConstantValues values) {
        this.values = values;
    }

    <T extends IntConstant> List<T> members(Class<T> type) {
        return of(Objects.requireNonNull(type, "type")).stream().map(type::cast).toList();
    }

    String repr(IntConstant constant) {
        long number = values.valueOf(constant);
        boolean flags = constant instanceof MsgFlag || constant instanceof AddressInfoFlag;
        String shown = constant.getClass() == IntConstant.class
                ? ""
                : flags ? flags(of(constant.getClass()), number) : single(of(constant.getClass()), number);
        if (shown.isEmpty() && !flags) {
            return Long.toString(number);
        }
        PythonName type = constant.getClass().getAnnotation(PythonName.class);
        String name = type == null ? "" : type.value().substring(type.value().indexOf('.') + 1);
        return "<" + name + (shown.isEmpty() ? "" : "." + shown) + ": " + number + ">";
    }

    private List<? extends IntConstant> of(Class<? extends IntConstant> type) {
        if (type == IntConstant.class) {
            throw new IllegalArgumentException(type.getSimpleName()
                    + " is no enum in Python; expected AddressFamily, SocketKind, MsgFlag or AddressInfoFlag");
        }
        return members.computeIfAbsent(type, key -> find(type));
    }

    private String single(List<? extends IntConstant> members, long number) {
        return members.stream()
                .filter(member -> values.valueOf(member) == number)
                .map(IntConstant::toString)
                .findFirst()
                .orElse("");
    }

    // Bits without a name come last, as one number; alone they are not worth mentioning twice.
    private String flags(List<? extends IntConstant> members, long number) {
        List<String> parts = new ArrayList<>();
        long rest = number;
        for (IntConstant member : members) {
            long bit = values.valueOf(member);
            if ((number & bit) != 0) {
                parts.add(member.toString());
                rest &= ~bit;
            }
        }
        if (rest != 0 && !parts.isEmpty()) {
            parts.add(Long.toString(rest));
        }
        return String.join("|", parts);
    }

    private <T extends IntConstant> List<T> find(Class<T> type) {
        boolean flags = type == MsgFlag.class || type == AddressInfoFlag.class;
        Map<Long, T> found = new HashMap<>();
        for (Field field : Constants.class.getFields()) {
            if (field.getType() != type || !isMember(field.getName())) {
                continue;
            }
            T constant = type.cast(ConstantValues.read(field));
            if (values.isDefined(constant) && (!flags || Long.bitCount(values.valueOf(constant)) == 1)) {
                // Of several names for a number the first of the alphabet is the member.
                found.merge(
                        values.valueOf(constant),
                        constant,
                        (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingLong(values::valueOf))
                .toList();
    }

    // Python collects capitals that begin with these; PF_CAN and AF_DECnet are numbers and no more.
    private static boolean isMember(String name) {
        return name.matches("(AF|SOCK|MSG|AI)_[A-Z0-9_]+");
    }
}
