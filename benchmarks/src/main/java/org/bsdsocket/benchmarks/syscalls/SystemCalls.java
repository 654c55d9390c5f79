package org.bsdsocket.benchmarks.syscalls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bsdsocket.Backend;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Oracle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code benchmarks/syscalls}. */
@Command(
        name = "benchmarks/syscalls",
        mixinStandardHelpOptions = true,
        description = {
            "Counts, under strace, the system calls that each call makes on each backend and in CPython, in blocking mode,",
            "with a timeout and in non-blocking mode, when nobody has to wait.",
            "Status 1 if a backend makes more than CPython, 3 if this machine has no strace or no CPython."
        })
final class SystemCalls implements Callable<Integer> {

    private static final int UNABLE = 3;

    @Option(names = "--backend", split = ",", description = "Only these; otherwise all that work here.")
    private List<String> backends = new ArrayList<>();

    @Option(
            names = "--tolerate",
            split = ",",
            paramLabel = "BACKEND:CALL",
            description = "Of these it is known that they make more.")
    private List<String> tolerated = new ArrayList<>();

    @Option(
            names = "--sources",
            defaultValue = "${sys:org.bsdsocket.benchmarks:-.}/src/main",
            hidden = true,
            description = "Where the program in Python is.")
    private Path sources = Path.of("");

    @Option(names = "--keep", description = "Keep what strace wrote in this folder.")
    private Optional<Path> keep = Optional.empty();

    private SystemCalls() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new SystemCalls()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Oracle> python = Oracle.find();
        if (python.isEmpty() || !canTrace()) {
            System.err.println("cannot compare here: "
                    + (python.isEmpty() ? "no CPython 3.12 or newer was found" : "strace is missing or may not trace"));
            return UNABLE;
        }
        Tracer tracer = new Tracer(
                keep.isPresent() ? Files.createDirectories(keep.get()) : Files.createTempDirectory("syscalls"));
        Path script = sources.resolve("python").resolve("syscalls.py");
        Counts cpython = tracer.trace(
                "cpython",
                List.of(python.get().program().toString(), "-I", script.toString(), Integer.toString(Loops.ROUNDS)));
        Map<String, Counts> ours = new LinkedHashMap<>();
        for (String backend : chosen()) {
            ours.put(backend, tracer.trace(backend, java(backend)));
        }
        Comparison comparison = Comparison.of(cpython, ours, tolerated);
        comparison.lines().forEach(System.out::println);
        return comparison.more().isEmpty() ? 0 : 1;
    }

    private List<String> chosen() {
        return backends.isEmpty()
                ? SocketModule.backends().stream()
                        .filter(backend -> backend.unavailableBecause().isEmpty())
                        .map(Backend::name)
                        .toList()
                : backends;
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("strace", "-o", "/dev/null", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> java(String backend) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Quick to start, which is most of what a traced JVM does.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Loops.class.getName(), backend));
        return command;
    }
}
