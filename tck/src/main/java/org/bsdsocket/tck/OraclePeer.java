package org.bsdsocket.tck;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running script of the {@link Oracle}: a peer that nobody here wrote. Closing it ends it. */
public final class OraclePeer implements AutoCloseable {

    private final Process process;
    private final Path errors;
    private final BufferedReader out;
    private final Writer in;

    private OraclePeer(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
    }

    static OraclePeer start(Oracle oracle, String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(oracle.program().toString(), "-I", "-u", "-X", "utf8", "-c", script));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("tck", ".err");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            return new OraclePeer(process, errors);
        } catch (IOException e) {
            throw new KitException("CPython could not be started", e);
        }
    }

    /** Its process number. */
    public long pid() {
        return process.pid();
    }

    /** Waits for the next line that it prints. */
    public String line() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new KitException("the script ended: " + complaint());
            }
            return line;
        } catch (IOException e) {
            throw new KitException("the script could not be read", e);
        }
    }

    /** Sends it a line. */
    public void say(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new KitException("the script does not listen: " + complaint(), e);
        }
    }

    /** Waits for its end and returns what it printed until then; an exit status other than 0 breaks the test. */
    public List<String> rest(Duration limit) {
        try {
            in.close();
            List<String> lines = out.lines().toList();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new KitException("the script has not ended after " + Durations.text(limit));
            }
            if (process.exitValue() != 0) {
                throw new KitException("the script failed: " + complaint());
            }
            return lines;
        } catch (IOException e) {
            throw new KitException("the script could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KitException("interrupted while a script ran", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(errors);
        } catch (IOException e) {
            throw new KitException("what the script complained of could not be removed", e);
        }
    }

    private String complaint() {
        try {
            // A moment for a script that just ended to have written why.
            process.waitFor(1, TimeUnit.SECONDS);
            return Files.readString(errors).strip();
        } catch (IOException e) {
            return "(nothing is known of why: " + e + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "(interrupted)";
        }
    }
}
