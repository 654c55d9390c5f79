package org.bsdsocket.benchmarks.syscalls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs under strace. */
record Tracer(Path folder) {

    private static final int PATIENCE_SECONDS = 300;

    /** What the program's loops did. */
    Counts trace(String name, List<String> program) throws IOException, InterruptedException {
        Path log = folder.resolve(name + ".strace");
        List<String> command =
                new ArrayList<>(List.of("strace", "-f", "-qq", "-e", "signal=none", "-o", log.toString()));
        command.addAll(program);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " did not end well");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Counts.of(Files.readAllLines(log), Loops.ROUNDS);
    }
}
