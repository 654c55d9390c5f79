package org.bsdsocket.tck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Looks for a CPython on this machine: named by the user, on the PATH, installed by pyenv. */
final class OracleFinder {

    private static final String NAMED = "org.bsdsocket.tck.python";
    private static final String PREFERRED = "3.12.";
    private static final Duration LIMIT = Durations.patient(Duration.ofSeconds(10));
    // One word a fact, so that neither banners nor warnings can be taken for an answer.
    private static final String QUESTION =
            "import sys,platform; print('oracle', platform.python_implementation(), platform.python_version())";

    private OracleFinder() {}

    private static final class Found {
        static final Optional<Oracle> ORACLE = look();
    }

    static Optional<Oracle> found() {
        return Found.ORACLE;
    }

    private static Optional<Oracle> look() {
        Oracle newer = null;
        for (Path candidate : candidates()) {
            Optional<Oracle> oracle = ask(candidate);
            if (oracle.isPresent() && oracle.get().version().startsWith(PREFERRED)) {
                return oracle;
            }
            if (newer == null) {
                newer = oracle.filter(OracleFinder::newEnough).orElse(null);
            }
        }
        return Optional.ofNullable(newer);
    }

    private static Set<Path> candidates() {
        Set<Path> candidates = new LinkedHashSet<>();
        String named = System.getProperty(NAMED, System.getenv("BSDSOCKET_TCK_PYTHON"));
        if (named != null) {
            return Set.of(Path.of(named));
        }
        for (String name : List.of("python3.12", "python3", "python")) {
            for (String directory : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                candidates.add(Path.of(directory, name));
            }
        }
        candidates.addAll(pyenv());
        candidates.removeIf(path -> !Files.isExecutable(path));
        return candidates;
    }

    private static List<Path> pyenv() {
        Path versions = Path.of(System.getProperty("user.home", "/"), ".pyenv", "versions");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(versions)) {
            try (DirectoryStream<Path> installed = Files.newDirectoryStream(versions, PREFERRED + "*")) {
                installed.forEach(version -> found.add(version.resolve("bin").resolve("python3")));
            } catch (IOException | UncheckedIOException e) {
                return List.of();
            }
        }
        return found;
    }

    private static Optional<Oracle> ask(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "-I", "-c", QUESTION)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            String[] words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .trim()
                    .split(" ", -1);
            return words.length == 3 && words[0].equals("oracle") && words[1].equals("CPython")
                    ? Optional.of(new Oracle(program, words[2]))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean newEnough(Oracle oracle) {
        String[] parts = oracle.version().split("\\.", -1);
        return parts[0].equals("3") && Integer.parseInt(parts[1]) >= 12;
    }
}
