package org.bsdsocket.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;

/** Whatever is passed to a public method, it ends, and in no worse way than with an exception that has a message. */
class ArgumentProperties {

    private static final int ROUNDS = Integer.getInteger("bsdsocket.fuzz.rounds", 10);

    @Property(tries = 2, shrinking = ShrinkingMode.OFF)
    void oddArgumentsHarmNothing(@ForAll long seed) throws Exception {
        for (Backend backend : SocketModule.backends()) {
            if (backend.unavailableBecause().isEmpty()) {
                oddArgumentsHarmNothing(backend.name(), seed);
            }
        }
    }

    private static void oddArgumentsHarmNothing(String backend, long seed) throws Exception {
        Path folder = Files.createTempDirectory("fuzz");
        try {
            Path output = folder.resolve("output");
            Process child = new ProcessBuilder(command(backend, seed, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = child.waitFor(300, TimeUnit.SECONDS);
            if (!ended) {
                child.destroyForcibly().waitFor();
            }
            List<String> lines = Files.readAllLines(output);
            assertThat(ended)
                    .as("the child of %s ends; it said %s", backend, lines)
                    .isTrue();
            assertThat(lines).filteredOn(line -> line.startsWith("FAIL")).isEmpty();
            assertThat(lines)
                    .as("of a child of %s that did not crash", backend)
                    .anyMatch(line -> line.startsWith("DONE"));
        } finally {
            delete(folder);
        }
    }

    private static List<String> command(String backend, long seed, Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.add("-XX:-CreateCoredumpOnCrash");
        command.add("-XX:-OmitStackTraceInFastThrow"); // It omits messages as well.
        command.add("-XX:ErrorFile=" + folder.resolve("crash"));
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                ArgumentFuzz.class.getName(),
                backend,
                Long.toString(seed),
                Integer.toString(ROUNDS),
                folder.toString()));
        return command;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
