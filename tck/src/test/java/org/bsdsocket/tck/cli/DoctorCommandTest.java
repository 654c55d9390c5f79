package org.bsdsocket.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.run.PipeBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    Path directory;

    @Test
    void what_a_backend_lacks_stands_with_the_methods_that_are_gone() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.bsdsocket.spi.SocketProvider"), PipeBackend.class.getName());
        StringWriter out = new StringWriter();
        int status = Tck.commandLine()
                .setOut(new PrintWriter(out))
                .execute("doctor", "--classpath", directory.toString(), "-b", "pipe");
        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("works    pipe")
                .contains("is what these throw:")
                .containsPattern("DESCRIPTORS +" + Pattern.quote(Capability.DESCRIPTORS.takesAway()))
                .doesNotContainPattern("(?m)^ +SOCKETPAIR");
    }
}
