package org.bsdsocket.nio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The system's table of services (services(5)), which the JDK does not read. Where there is none, no service is known. */
final class Services {

    private record Line(int port, String protocol, List<String> names) {}

    private final Path table;

    Services(Path table) {
        this.table = table;
    }

    static Services ofSystem() {
        String windows = System.getenv("SystemRoot");
        return new Services(
                windows != null
                        ? Path.of(windows, "System32", "drivers", "etc", "services")
                        : Path.of("/etc/services"));
    }

    OptionalInt port(String name, String protocol) {
        return first(line -> line.protocol.equals(protocol) && line.names.contains(name), Line::port)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    Optional<String> name(int port, String protocol) {
        return first(line -> line.protocol.equals(protocol) && line.port == port, line -> line.names.get(0));
    }

    private <T> Optional<T> first(Predicate<Line> wanted, Function<Line, T> answer) {
        if (!Files.isReadable(table)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(table, StandardCharsets.ISO_8859_1)) {
            return lines.flatMap(Services::parse).filter(wanted).map(answer).findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    // name port/protocol alias... # comment
    private static Stream<Line> parse(String text) {
        int comment = text.indexOf('#');
        String[] words =
                (comment < 0 ? text : text.substring(0, comment)).strip().split("\\s+", -1);
        int slash = words.length < 2 ? -1 : words[1].indexOf('/');
        // Five digits hold every port, and one line that is wrong does not spoil the others.
        if (slash < 1 || slash > 5 || !words[1].substring(0, slash).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Stream.empty();
        }
        String[] names = words.clone();
        names[1] = names[0];
        return Stream.of(new Line(
                Integer.parseInt(words[1].substring(0, slash)),
                words[1].substring(slash + 1),
                Arrays.asList(names).subList(1, names.length)));
    }
}
