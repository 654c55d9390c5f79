package org.bsdsocket.nio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The system's table of services (services(5)). Where there is none, no service is known. */
final class Services {

    private record Entry(int port, String protocol) {

        boolean isOver(@Nullable String wanted) {
            return wanted == null || wanted.equals(protocol);
        }
    }

    private final Table table;

    Services(Path table) {
        this(new Table(table));
    }

    private Services(Table table) {
        this.table = table;
    }

    static Services ofSystem() {
        return new Services(Table.ofSystem("services", "services"));
    }

    /** @param protocol null for any */
    OptionalInt port(String name, @Nullable String protocol) {
        return table.first(line -> entry(line)
                        .filter(it -> it.isOver(protocol) && line.names().contains(name))
                        .map(Entry::port))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** @param protocol null for any */
    Optional<String> name(int port, @Nullable String protocol) {
        return table.first(line -> entry(line)
                .filter(it -> it.isOver(protocol) && it.port == port)
                .map(it -> line.names().get(0)));
    }

    private static Optional<Entry> entry(Table.Line line) {
        int slash = line.value().indexOf('/');
        // Five digits hold every port.
        return slash < 0
                ? Optional.empty()
                : Table.number(line.value().substring(0, slash), 5)
                        .map(port -> new Entry(port, line.value().substring(slash + 1)));
    }
}
