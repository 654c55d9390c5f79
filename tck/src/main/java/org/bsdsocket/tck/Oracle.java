package org.bsdsocket.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The CPython of this machine, of which the same question is asked as of the module under test.
 *
 * <p>A script sees {@code socket}, {@code sys}, {@code json}, {@code os} and {@code errno} imported, and its arguments in
 * {@code sys.argv[1:]}. Where it differs from the documentation, the documentation decides.
 *
 * @param program the interpreter
 * @param version as {@code 3.12.1}
 */
public record Oracle(Path program, String version) {

    /** What to do on a machine that has none. */
    static final String MISSING = "no CPython 3.12 or newer was found: put python3.12 or python3 on the PATH"
            + " or name it with -Dorg.bsdsocket.tck.python or BSDSOCKET_TCK_PYTHON";

    private static final Duration LIMIT = Durations.patient(Duration.ofSeconds(10));
    private static final String PRELUDE = "import socket, sys, json, os, errno\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Finds the machine's CPython, 3.12 before any other that is newer; looked for once. */
    public static Optional<Oracle> find() {
        return OracleFinder.found();
    }

    /** Runs a script to its end and returns the lines that it printed. A script that fails breaks the test. */
    public List<String> lines(String script, String... arguments) {
        try (OraclePeer peer = start(script, arguments)) {
            return peer.rest(LIMIT);
        }
    }

    /** Runs a script to its end and returns the JSON value that it printed. */
    public JsonNode json(String script, String... arguments) {
        String text = String.join("\n", lines(script, arguments));
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new KitException("the script did not print JSON but: " + text, e);
        }
    }

    /** Starts a script that talks to the test by lines on its standard input and output. Track it with {@link Kit#track}. */
    public OraclePeer start(String script, String... arguments) {
        return OraclePeer.start(this, PRELUDE + script, arguments);
    }
}
