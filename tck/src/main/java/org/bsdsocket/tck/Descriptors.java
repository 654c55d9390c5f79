package org.bsdsocket.tck;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.opentest4j.AssertionFailedError;

/** The open descriptors of this process. */
public final class Descriptors {

    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final int TRIES = 20;
    private static final int PAUSE_MILLIS = 25;

    private Descriptors() {}

    /** Descriptors may take a moment to go, where another thread closes them: only what stays is a leak. */
    public static void unchangedBy(Action action) throws Exception {
        if (!Files.isDirectory(OPEN)) {
            throw new UnmetException("descriptors are counted in /proc/self/fd, which is not here");
        }
        Map<String, String> before = open();
        action.run();
        Map<String, String> leaked = Map.of();
        for (int i = 0; i < TRIES; i++) {
            leaked = open();
            leaked.entrySet().removeAll(before.entrySet());
            if (leaked.isEmpty()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionFailedError(
                "descriptors stayed open: " + leaked, "no descriptor left open", leaked.toString());
    }

    /** How many there are, but for files. */
    public static int count() throws IOException {
        return open().size();
    }

    private static Map<String, String> open() throws IOException {
        Map<String, String> open = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(OPEN)) {
            for (Path entry : entries) {
                try {
                    String target = Files.readSymbolicLink(entry).toString();
                    // The stream's own descriptor, and files of the JVM's choosing (jars it opens for a new class).
                    if (!target.startsWith("/") || target.startsWith("/dev/")) {
                        open.put(entry.getFileName().toString(), target);
                    }
                } catch (NoSuchFileException closedMeanwhile) {
                    open.remove(entry.getFileName().toString());
                }
            }
        }
        return open;
    }
}
