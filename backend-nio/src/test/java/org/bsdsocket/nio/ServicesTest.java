package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServicesTest {

    @Test
    void lines_that_are_wrong_are_passed_over(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(
                folder.resolve("services"), "odd 99999999999/tcp\nhalf 1\necho 7/tcp other # comment\n");
        Services services = new Services(table);

        assertThat(services.port("other", "tcp")).hasValue(7);
        assertThat(services.name(7, "tcp")).hasValue("echo");
        assertThat(services.port("odd", "tcp")).isEmpty();
    }
}
