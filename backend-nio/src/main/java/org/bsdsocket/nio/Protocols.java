package org.bsdsocket.nio;

import java.util.OptionalInt;

/** The system's table of protocols over IP (protocols(5)). Where there is none, no protocol is known. */
final class Protocols {

    private final Table table;

    Protocols(Table table) {
        this.table = table;
    }

    static Protocols ofSystem() {
        return new Protocols(Table.ofSystem("protocols", "protocol"));
    }

    OptionalInt number(String name) {
        // Nine digits fit an int.
        return table.first(line -> Table.number(line.value(), 9)
                        .filter(number -> line.names().contains(name)))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
