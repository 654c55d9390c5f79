package org.bsdsocket.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bsdsocket.HostPort;

/** Where listeners of the benchmarks are. */
final class Places {

    /** A free port of this machine. */
    static final HostPort LOOPBACK = new HostPort("127.0.0.1", 0);

    private Places() {}

    /** A name for an AF_UNIX socket; its folder goes when the JVM ends. */
    static Path file() throws IOException {
        Path folder = Files.createTempDirectory("bench");
        Path file = folder.resolve("s");
        // In this order, because files go in the reverse one.
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }
}
