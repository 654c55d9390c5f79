package org.bsdsocket.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A directory of one test, made when it is first asked for. */
final class Scratch {

    private final AtomicInteger paths = new AtomicInteger();

    // Guarded by this.
    private @Nullable Path directory;

    synchronized Path directory() {
        Path made = directory;
        if (made == null) {
            try {
                // Short, because the path of an AF_UNIX socket has to fit into about a hundred bytes.
                made = Files.createTempDirectory("tck");
            } catch (IOException e) {
                throw new KitException("no directory could be made for the test", e);
            }
            directory = made;
        }
        return made;
    }

    Path path(String name) {
        return directory().resolve(name + paths.incrementAndGet());
    }

    synchronized void close() throws IOException {
        Path made = directory;
        if (made == null) {
            return;
        }
        try (Stream<Path> walk = Files.walk(made)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
        directory = null;
    }
}
