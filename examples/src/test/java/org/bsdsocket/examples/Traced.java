package org.bsdsocket.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that runs under strace. */
final class Traced implements AutoCloseable {

    private static final int SECONDS = 60;

    private final Path log;
    private final Process process;
    private final BufferedReader out;

    Traced(Path log, List<String> command) throws IOException {
        this.log = log;
        List<String> all = new ArrayList<>(
                List.of("strace", "-f", "-qq", "-o", log.toString(), "-e", "trace=" + SocketCalls.TRACED));
        all.addAll(command);
        this.process = new ProcessBuilder(all)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Why nothing can be traced here; empty if it can. */
    static Optional<String> obstacle(Path folder) throws IOException, InterruptedException {
        Path said = folder.resolve("obstacle");
        try {
            Process process = new ProcessBuilder(
                            "strace", "-f", "-o", "/dev/null", "-e", "trace=" + SocketCalls.TRACED, "true")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                return Optional.empty();
            }
            process.destroyForcibly();
            return Optional.of(
                    "strace may not trace here: " + Files.readString(said).strip());
        } catch (IOException e) {
            return Optional.of("there is no strace on the PATH; Debian has it in the package strace");
        }
    }

    /** The next line that the program prints. */
    String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the program ended early");
        }
        return line.equals(Started.MARK) ? line() : line;
    }

    /** The calls on its sockets, once it has ended. */
    Map<String, Integer> calls() throws IOException, InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the program has not ended within " + SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("the program ended with status " + process.exitValue());
        }
        return SocketCalls.in(log);
    }

    /** Ends it, if it has not ended by itself: strace and what it runs. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
