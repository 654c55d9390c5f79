package org.bsdsocket.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.spi.SocketProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersTest {

    @TempDir
    Path directory;

    /** Fails where it should say whether it works. */
    public static class Failing implements SocketProvider {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public Optional<String> unavailableBecause() {
            throw new IllegalStateException("no library");
        }

        @Override
        public int preference() {
            return 0;
        }

        @Override
        public SocketDriver driver() {
            throw new IllegalStateException("no driver");
        }

        @Override
        public Resolver resolver() {
            throw new IllegalStateException("no resolver");
        }
    }

    /** Says that it works, and does not. */
    public static final class Boastful extends Failing {
        @Override
        public String name() {
            return "boastful";
        }

        @Override
        public Optional<String> unavailableBecause() {
            return Optional.empty();
        }
    }

    @Test
    void a_backend_that_works_by_its_word_only_is_unavailable() throws IOException {
        try (URLClassLoader loader = naming(Boastful.class.getName(), PipeBackend.class.getName())) {
            Candidates candidates = Candidates.find(loader);
            assertThat(candidates.working())
                    .extracting(Candidate::name)
                    .contains("pipe")
                    .doesNotContain("boastful");
            assertThat(candidates.unavailable().get("boastful")).contains("fails to start", "no driver");
        }
    }

    @Test
    void a_backend_that_fails_takes_nothing_from_the_others() throws IOException {
        try (URLClassLoader loader = naming("no.such.Provider", Failing.class.getName(), PipeBackend.class.getName())) {
            Candidates candidates = Candidates.find(loader);
            assertThat(candidates.working()).extracting(Candidate::name).contains("pipe");
            assertThat(candidates.unavailable().get("failing")).contains("it fails to load", "no library");
            assertThat(candidates.unavailable().values()).anyMatch(reason -> reason.contains("no.such.Provider"));
        }
    }

    private URLClassLoader naming(String... classes) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.bsdsocket.spi.SocketProvider"), String.join("\n", classes));
        return new URLClassLoader(new URL[] {directory.toUri().toURL()}, ProvidersTest.class.getClassLoader());
    }
}
