package org.bsdsocket.nio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A table of the system in the form {@code name value alias... # comment}, which the JDK does not read. */
final class Table {

    /** @param names the first is the primary one */
    record Line(String value, List<String> names) {}

    private final Path file;

    Table(Path file) {
        this.file = file;
    }

    /** The table of that name where this system keeps it. */
    static Table ofSystem(String unix, String windows) {
        String root = System.getenv("SystemRoot");
        return new Table(root != null ? Path.of(root, "System32", "drivers", "etc", windows) : Path.of("/etc", unix));
    }

    /** The answer of the first line that has one; a table that is not there has none. */
    <T> Optional<T> first(Function<Line, Optional<T>> answer) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.flatMap(Table::parse)
                    .flatMap(line -> answer.apply(line).stream())
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Stream<Line> parse(String text) {
        int comment = text.indexOf('#');
        String[] words =
                (comment < 0 ? text : text.substring(0, comment)).strip().split("\\s+", -1);
        if (words.length < 2) {
            return Stream.empty();
        }
        String[] names = words.clone();
        names[1] = names[0];
        return Stream.of(new Line(words[1], Arrays.asList(names).subList(1, names.length)));
    }

    /** The number that so many digits at most stand for; one line that is wrong does not spoil the others. */
    static Optional<Integer> number(String digits, int most) {
        boolean good =
                !digits.isEmpty() && digits.length() <= most && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
