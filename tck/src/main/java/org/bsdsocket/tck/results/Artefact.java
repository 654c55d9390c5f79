package org.bsdsocket.tck.results;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The jar, or in a checkout the directory, that code came from.
 *
 * @param version null where it does not say
 * @param hash SHA-256 in hexadecimal digits; of a directory over the names and contents of its files
 * @param file its name without directories
 */
public record Artefact(@Nullable String version, String hash, String file) {

    private static final String MAVEN = "META-INF/maven/";

    /**
     * The one that a class was loaded from.
     *
     * @throws IOException if it cannot be read
     */
    public static Artefact of(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException(type.getName() + " does not say where it was loaded from");
        }
        try {
            return of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(source.getLocation() + " is no file", e);
        }
    }

    static Artefact of(Path location) throws IOException {
        String file = String.valueOf(location.getFileName());
        return Files.isDirectory(location)
                ? new Artefact(null, hashDirectory(location), file)
                : new Artefact(version(location), hash(location), file);
    }

    static String hash(Path file) throws IOException {
        return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
    }

    private static String hashDirectory(Path directory) throws IOException {
        MessageDigest digest = sha256();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            digest.update(
                    (directory.relativize(file) + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    // Maven leaves the coordinates in every jar that it makes.
    private static @Nullable String version(Path jar) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            ZipEntry entry = opened.stream()
                    .filter(e -> e.getName().startsWith(MAVEN) && e.getName().endsWith("/pom.properties"))
                    .findFirst()
                    .orElse(null);
            if (entry == null) {
                return null;
            }
            Properties coordinates = new Properties();
            try (InputStream in = opened.getInputStream(entry)) {
                coordinates.load(in);
            }
            return coordinates.getProperty("version");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
