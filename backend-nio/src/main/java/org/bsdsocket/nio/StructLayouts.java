package org.bsdsocket.nio;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.bsdsocket.spi.Layouts;

/** The structs that this backend reads and writes, out of the platform's table; it tells of no others. */
final class StructLayouts implements Layouts {

    private static final Set<String> READ =
            Set.of("int", "linger", "in_addr", "ip_mreq", "ip_mreqn", "ip_mreq_source", "ipv6_mreq");

    private final Numbers numbers;

    StructLayouts(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public OptionalInt size(String name) {
        return find("sizeof.", name);
    }

    @Override
    public OptionalInt offset(String field) {
        return find("offsetof.", field);
    }

    private OptionalInt find(String prefix, String name) {
        int dot = name.indexOf('.');
        OptionalLong value = READ.contains(dot < 0 ? name : name.substring(0, dot))
                ? numbers.any(prefix + name)
                : OptionalLong.empty();
        return value.isPresent() ? OptionalInt.of(Math.toIntExact(value.getAsLong())) : OptionalInt.empty();
    }
}
