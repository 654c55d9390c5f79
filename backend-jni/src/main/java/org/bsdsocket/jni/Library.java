package org.bsdsocket.jni;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.abi.NativeBackend.Unusable;
import org.bsdsocket.spi.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Where the native library comes from: the file that {@code -Dorg.bsdsocket.jni.library} names, else the copy in the jar
 * for this platform, by way of a file that exists only while it is being loaded.
 */
final class Library {

    static final String PROPERTY = "org.bsdsocket.jni.library";

    private final Platform platform;

    Library(Platform platform) {
        this.platform = platform;
    }

    void load() throws Unusable {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            Path file = Path.of(named).toAbsolutePath();
            try {
                System.load(file.toString());
            } catch (LinkageError e) {
                // Also what another version's library says, which has functions that no method here belongs to.
                throw new Unusable("the library that -D" + PROPERTY + " names does not load: " + e.getMessage() + ".");
            }
            return;
        }
        loadCopy(bytes());
    }

    private byte[] bytes() throws Unusable {
        byte[] library = resource(platform.id() + "/libbsdsocket.so");
        if (library != null) {
            return library;
        }
        byte[] reason = resource("unavailable.txt");
        throw new Unusable(
                reason != null
                        ? new String(reason, StandardCharsets.UTF_8).strip()
                        : "its jar has no library for " + platform
                                + "; build it on this platform, with a C compiler, or use a backend that needs none.");
    }

    private static byte @Nullable [] resource(String name) throws Unusable {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new Unusable("its library cannot be read from the jar: " + e.getMessage() + ".");
        }
    }

    /*
     * The system's temporary directory comes first; a hardened system mounts it so that nothing in it can be executed, and
     * then the user's cache directory serves. A mapped file needs no name, so the copy is deleted at once.
     */
    private static void loadCopy(byte[] library) throws Unusable {
        List<String> failures = new ArrayList<>();
        for (Path directory : List.of(Path.of(System.getProperty("java.io.tmpdir", "/tmp")), cache())) {
            Path copy = null;
            try {
                if (!Files.isDirectory(directory)) { // An early JDK 17 takes a link to one for something in its way.
                    Files.createDirectories(directory);
                }
                copy = Files.createTempFile(directory, "bsdsocket", ".so"); // readable and writable by its owner only
                Files.write(copy, library);
                System.load(copy.toAbsolutePath().toString());
                return;
            } catch (IOException e) {
                failures.add(directory + " (" + e + ")");
            } catch (UnsatisfiedLinkError e) {
                failures.add(directory + " (" + lastPart(e.getMessage()) + ")");
            } finally {
                delete(copy);
            }
        }
        throw new Unusable("its library does not load from " + String.join("; nor from ", failures)
                + "; name a directory that allows executables (not mounted noexec) with -Djava.io.tmpdir, or the library with -D"
                + PROPERTY
                + ".");
    }

    // The JVM puts the path of the copy in front, twice, and the copy is gone by now.
    private static String lastPart(@Nullable String message) {
        String text = String.valueOf(message);
        return text.substring(text.lastIndexOf(": ") < 0 ? 0 : text.lastIndexOf(": ") + 2);
    }

    private static void delete(@Nullable Path copy) {
        if (copy != null) {
            try {
                Files.deleteIfExists(copy);
            } catch (IOException e) {
                copy.toFile().deleteOnExit();
            }
        }
    }

    private static Path cache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path base = configured == null || configured.isEmpty()
                ? Path.of(System.getProperty("user.home", "."), ".cache")
                : Path.of(configured);
        return base.resolve("bsdsocket");
    }
}
