package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void whoCompilesAModuleAgainstThisOneNeedsNothingElse() throws Exception {
        assertThat(Files.readString(descriptor()))
                .contains("requires static org.jspecify;")
                .as("what is static here, but passed on, the compiler demands of everybody")
                .doesNotContainPattern("requires\\s+(static\\s+transitive|transitive\\s+static)");
    }

    /** The source: not every build of the tests compiles it. */
    private static Path descriptor() throws URISyntaxException {
        CodeSource code = SocketModule.class.getProtectionDomain().getCodeSource();
        Path place = Path.of(Objects.requireNonNull(code).getLocation().toURI());
        for (Path folder = place; folder != null; folder = folder.getParent()) {
            for (String module : List.of("", "spi")) {
                Path file = folder.resolve(module).resolve("src/main/java/module-info.java");
                if (Files.exists(file)) {
                    return file;
                }
            }
        }
        throw new IllegalStateException("no src/main/java/module-info.java above " + place);
    }
}
