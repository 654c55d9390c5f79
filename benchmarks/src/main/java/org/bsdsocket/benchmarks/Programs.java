package org.bsdsocket.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bsdsocket.tck.Oracle;

/** The programs in C and Python, as far as this machine can run them. */
final class Programs {

    static final String C = "c";
    static final String CPYTHON = "cpython";

    private static final int PATIENCE_SECONDS = 60;

    private Programs() {}

    /**
     * @param sources the folder that has the folders {@code c} and {@code python}
     * @param made where what is compiled goes
     * @param missing told of what is not compared, and why
     */
    static List<Competitor> find(Path sources, Path made, Consumer<String> missing)
            throws IOException, InterruptedException {
        List<Competitor> found = new ArrayList<>();
        Optional<Path> compiler = compiler();
        if (compiler.isPresent()) {
            found.add(new Program(
                    C,
                    List.of(
                            compiled(compiler.get(), sources, made),
                            Places.file().toString())));
        } else {
            missing.accept("not compared with C: neither cc nor gcc is on the PATH");
        }
        Optional<Oracle> python = Oracle.find();
        if (python.isPresent()) {
            Path script = sources.resolve("python").resolve("scenarios.py");
            found.add(new Program(CPYTHON, List.of(python.get().program().toString(), script.toString())));
        } else {
            missing.accept("not compared with CPython: no CPython 3.12 or newer was found");
        }
        return found;
    }

    private static Optional<Path> compiler() {
        List<Path> candidates = new ArrayList<>();
        for (String name : List.of("cc", "gcc")) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
                candidates.add(Path.of(folder, name));
            }
        }
        return candidates.stream().filter(Files::isExecutable).findFirst();
    }

    private static String compiled(Path compiler, Path sources, Path made) throws IOException, InterruptedException {
        Path program = Files.createDirectories(made).resolve("scenarios");
        Process process = new ProcessBuilder(
                        compiler.toString(),
                        "-O2",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-o",
                        program.toString(),
                        sources.resolve("c").resolve("scenarios.c").toString(),
                        "-lpthread")
                .inheritIO()
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(compiler + " did not compile the program that the backends are compared with");
        }
        return program.toString();
    }
}
