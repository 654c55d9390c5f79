package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DependenciesTest {

    @Test
    void whoCompilesAModuleAgainstThisOneNeedsNothingElse() throws IOException {
        Path inModule = Path.of("src/main/java/module-info.java");
        Path source = Files.exists(inModule) ? inModule : Path.of("spi").resolve(inModule);
        assertThat(Files.readString(source))
                .contains("requires static org.jspecify;")
                .as("what is static here, but passed on, the compiler demands of everybody")
                .doesNotContainPattern("requires\\s+(static\\s+transitive|transitive\\s+static)");
    }
}
