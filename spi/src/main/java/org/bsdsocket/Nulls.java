package org.bsdsocket;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Refuses the nulls in containers by name, as {@link Objects#requireNonNull(Object, String)} does outside of them. */
final class Nulls {

    private Nulls() {}

    /** @throws NullPointerException saying {@code name}, or {@code name[2]} for the third element */
    static void refuse(String name, Collection<?> elements) {
        int index = 0;
        for (Object element : Objects.requireNonNull(elements, name)) {
            if (element == null) {
                throw new NullPointerException(name + "[" + index + "]");
            }
            index++;
        }
    }

    /** @throws NullPointerException saying {@code name}, or {@code name[key]} for what has no key or no value */
    static void refuse(String name, Map<?, ?> entries) {
        Objects.requireNonNull(entries, name).forEach((key, value) -> {
            if (key == null || value == null) {
                throw new NullPointerException(name + "[" + key + "]");
            }
        });
    }

    /** An unmodifiable copy of what has no nulls. */
    static <T> List<T> copyOf(String name, Collection<T> elements) {
        refuse(name, elements);
        return List.copyOf(elements);
    }
}
