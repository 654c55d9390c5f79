package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.bsdsocket.spi.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The library is loaded once in a JVM, so each of these is a JVM of its own. */
@Timeout(120)
final class LoadingTest {

    private static final int FIRST_TO_DENY = 24;
    private static final String ALLOW = "--enable-native-access=ALL-UNNAMED";

    @TempDir
    private Path folder;

    @Test
    void a_temporary_directory_may_be_a_link() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        Path noCache = Files.createFile(folder.resolve("file"));
        ChildJvm jvm = ChildJvm.run(
                Availability.class, Map.of("XDG_CACHE_HOME", noCache.toString()), ALLOW, "-Djava.io.tmpdir=" + link);
        assertThat(jvm.output()).isEqualTo(Availability.WORKS);
        assertThat(real).isEmptyDirectory();
    }

    @Test
    void where_it_loads_from_nowhere_each_place_is_named() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        ChildJvm jvm = ChildJvm.run(
                Availability.class,
                Map.of("XDG_CACHE_HOME", file.toString()),
                ALLOW,
                "-Djava.io.tmpdir=" + file.resolve("tmp"));
        assertThat(jvm.output())
                .contains("does not load from " + file.resolve("tmp"), "nor from " + file.resolve("bsdsocket"))
                .contains("-Djava.io.tmpdir", "-D" + Library.PROPERTY);
    }

    @Test
    void a_jvm_that_forbids_native_code_is_told_how_to_allow_it() throws Exception {
        boolean canDeny = Runtime.version().feature() >= FIRST_TO_DENY;
        ChildJvm jvm = canDeny
                ? ChildJvm.run(Availability.class, Map.of(), "--illegal-native-access=deny")
                : ChildJvm.run(Availability.class, Map.of());
        if (canDeny) {
            assertThat(jvm.output()).contains("forbids native code", "--enable-native-access=");
        } else {
            assertThat(jvm.output()).as("older JVMs ask for no permission").isEqualTo(Availability.WORKS);
        }
        assertThat(jvm.status()).isZero();
    }

    @Test
    void a_library_of_another_version_is_refused_by_name() throws Exception {
        Path other = folder.resolve("other.so");
        Files.write(other, withoutMethod("setBlocking"));
        ChildJvm jvm = ChildJvm.run(Availability.class, Map.of(), ALLOW, "-D" + Library.PROPERTY + "=" + other);
        assertThat(jvm.output()).contains("-D" + Library.PROPERTY, "does not load");
        assertThat(jvm.status()).isZero();
    }

    /** The library, with a method that no class here has in place of one that it has. */
    private static byte[] withoutMethod(String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(
                Library.class.getResourceAsStream(Platform.current().id() + "/libbsdsocket.so"), "the library")) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String other = name.substring(1) + name.charAt(0);
            assertThat(bytes).contains('\0' + name + '\0');
            return bytes.replace('\0' + name + '\0', '\0' + other + '\0').getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
