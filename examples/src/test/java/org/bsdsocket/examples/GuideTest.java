package org.bsdsocket.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The code in the README and in the guide compiles, runs, and prints what stands behind its arrows. */
class GuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\n(.*?)^```$");
    private static final Pattern PRINTED = Pattern.compile("// -> (.*)");
    private static final Pattern HEARD = Pattern.compile("(?ms)^== (.*?)$(.*?)^== (ended|refused|failed)");
    private static final String LOADS = "SocketModule socket = SocketModule.load();";

    /** Types that both the module and the JDK's packages have are named one by one. */
    private static final String BEFORE = """
            import static java.nio.charset.StandardCharsets.*;
            import static org.bsdsocket.Constants.*;
            import java.io.BufferedReader;
            import java.io.UncheckedIOException;
            import java.nio.ByteBuffer;
            import java.time.Duration;
            import java.util.List;
            import org.bsdsocket.*;

            class Blocks {
                interface Block { void run() throws Exception; }

                static void run(String name, Block block) {
                    System.out.println("== " + name);
                    try {
                        block.run();
                        System.out.println("== ended");
                    } catch (UnavailableException e) {
                        System.out.println("== refused");
                    } catch (Throwable e) {
                        e.printStackTrace(System.out);
                        System.out.println("== failed");
                    }
                }

                public static void main(String[] arguments) {
            """;

    /** What one block did: all it printed, and how it ended. */
    private record Outcome(String printed, String end) {}

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> everyBlockDoesWhatStandsBesideIt() throws Exception {
        Path root = root();
        Map<String, String> blocks = Stream.concat(blocks(root, "README.md"), blocks(root, "docs/guide.md"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(blocks).hasSizeGreaterThan(10);
        compile(blocks);
        List<DynamicTest> tests = new ArrayList<>();
        for (String backend : List.of("jni", "nio")) {
            Optional<String> obstacle = Needed.obstacle(backend);
            if (obstacle.isPresent()) {
                tests.add(DynamicTest.dynamicTest("all on " + backend, () -> Needed.missing(obstacle.get())));
                continue;
            }
            Map<String, Outcome> outcomes = run(backend);
            blocks.forEach((name, code) -> tests.add(
                    DynamicTest.dynamicTest(name + " on " + backend, () -> check(code, backend, outcomes.get(name)))));
        }
        return tests.stream();
    }

    private static void check(String code, String backend, @Nullable Outcome outcome) {
        List<String> promised =
                PRINTED.matcher(code).results().map(found -> found.group(1)).toList();
        if (outcome == null) {
            throw new AssertionError("it never ran");
        }
        if (backend.equals("nio") && outcome.end().equals("refused")) {
            return;
        }
        assertThat(outcome.end()).as(outcome.printed()).isEqualTo("ended");
        if (!promised.isEmpty()) {
            assertThat(outcome.printed().lines()).containsSubsequence(promised);
        }
    }

    private static Stream<Map.Entry<String, String>> blocks(Path root, String document) throws IOException {
        String text = Files.readString(root.resolve(document));
        Function<MatchResult, String> name = found ->
                document + ":" + text.substring(0, found.start()).lines().count();
        return BLOCK.matcher(text).results().map(found -> Map.entry(name.apply(found), found.group(1)));
    }

    private void compile(Map<String, String> blocks) throws IOException {
        StringBuilder source = new StringBuilder(BEFORE);
        blocks.forEach((name, code) -> source.append("run(\"" + name + "\", () -> {\n")
                .append(code.contains(LOADS) ? "" : LOADS)
                .append(code)
                .append("});\n"));
        Path file = Files.writeString(directory.resolve("Blocks.java"), source.append("}}"));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath(), file.toString());
        assertThat(status).as("the compiler's status").isZero();
    }

    private Map<String, Outcome> run(String backend) throws IOException, InterruptedException {
        Path output = directory.resolve(backend);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.bsdsocket.backend=" + backend,
                        "-cp",
                        directory + File.pathSeparator + classPath(),
                        "Blocks")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        Matcher heard = HEARD.matcher(Files.readString(output));
        return heard.results()
                .collect(Collectors.toMap(one -> one.group(1), one -> new Outcome(one.group(2), one.group(3))));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(place -> Files.exists(place.resolve("docs/guide.md")))
                .findFirst()
                .orElseThrow();
    }
}
