package org.bsdsocket;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.bsdsocket.spi.ConstantTable;

/** A table of constants for tests. Its numbers are nobody's: what works with it reads every number from the table. */
record FixedConstants(Map<String, Long> values) implements ConstantTable {

    /** The constants that the classes under test ask for. */
    static FixedConstants invented() {
        return new FixedConstants(Map.ofEntries(
                Map.entry("AF_UNSPEC", 0L),
                Map.entry("AF_UNIX", 901L),
                Map.entry("AF_INET", 902L),
                Map.entry("AF_INET6", 910L),
                Map.entry("SOCK_STREAM", 921L),
                Map.entry("SOCK_DGRAM", 922L),
                Map.entry("AI_NUMERICHOST", 934L),
                Map.entry("NI_NUMERICHOST", 941L),
                Map.entry("SOL_SOCKET", 951L),
                Map.entry("SCM_RIGHTS", 952L),
                Map.entry("EAFNOSUPPORT", 997L)));
    }

    @Override
    public OptionalLong value(String name) {
        Long value = values.get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public Set<String> names() {
        return values.keySet();
    }

    @Override
    public String platform() {
        return "test";
    }

    int number(String name) {
        return (int) value(name).orElseThrow();
    }
}
