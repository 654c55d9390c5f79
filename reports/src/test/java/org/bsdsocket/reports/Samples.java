package org.bsdsocket.reports;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Result files among the test resources. */
final class Samples {

    private Samples() {}

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads directories of samples as one. */
    static Compliance compliance(String... directories) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (String directory : directories) {
            runs.addAll(RunReader.read(path(directory)));
        }
        return Compliance.of(runs, RunReader.audit(path("audit.json")));
    }
}
