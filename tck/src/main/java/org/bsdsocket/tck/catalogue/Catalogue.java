package org.bsdsocket.tck.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that the kit asserts: the anchors that have been catalogued, and their assertions. */
public final class Catalogue {

    private final SortedMap<String, String> files;
    private final SortedMap<String, Anchor> anchors = new TreeMap<>();
    private final SortedMap<AssertionId, Assertion> assertions = new TreeMap<>();

    private Catalogue(SortedMap<String, String> files) {
        this.files = files;
        List<CatalogueException> problems = new ArrayList<>();
        files.forEach((file, text) -> {
            try {
                Anchor anchor = AnchorReader.read(file, text);
                anchors.put(anchor.name(), anchor);
                anchor.assertions().forEach(assertion -> assertions.put(assertion.id(), assertion));
            } catch (CatalogueException e) {
                problems.add(e);
            }
        });
        if (!problems.isEmpty()) {
            throw CatalogueException.all(problems);
        }
    }

    /**
     * Reads the catalogue that the kit carries.
     *
     * @throws IOException if it cannot be read
     * @throws CatalogueException if it is not well formed
     */
    public static Catalogue load() throws IOException {
        return new Catalogue(CatalogueFiles.carried());
    }

    /**
     * Reads a catalogue from the files {@code *.yaml} of a directory.
     *
     * @throws IOException if they cannot be read
     * @throws CatalogueException if they are not well formed; names each that is not
     */
    public static Catalogue load(Path directory) throws IOException {
        return new Catalogue(CatalogueFiles.of(directory));
    }

    /**
     * Reads a catalogue from texts by file name.
     *
     * @throws CatalogueException if they are not well formed
     */
    public static Catalogue of(Map<String, String> files) {
        return new Catalogue(new TreeMap<>(files));
    }

    /** Returns the catalogued anchors by name. */
    public List<Anchor> anchors() {
        return List.copyOf(anchors.values());
    }

    /** Returns an anchor by name. */
    public Optional<Anchor> anchor(String name) {
        return Optional.ofNullable(anchors.get(name));
    }

    /** Returns every assertion, by anchor and number. */
    public List<Assertion> assertions() {
        return List.copyOf(assertions.values());
    }

    /** Returns an assertion by its id. */
    public Optional<Assertion> assertion(AssertionId id) {
        return Optional.ofNullable(assertions.get(id));
    }

    /**
     * Returns the assertions that a text on the command line means: an id means one, the name of a catalogued
     * anchor means that anchor alone, and anything else means every id that begins with it. So
     * {@code socket.socket.recv} does not bring {@code socket.socket.recv_into}, but {@code socket.socket.re} brings both.
     */
    public List<Assertion> matching(String text) {
        Anchor exact = anchors.get(text);
        if (exact != null) {
            return exact.assertions();
        }
        return assertions.values().stream()
                .filter(assertion -> {
                    String id = assertion.id().toString();
                    return text.contains("#") ? id.equals(text) : id.startsWith(text);
                })
                .toList();
    }

    /** Returns the SHA-256, in hexadecimal digits, of all files by name: the same for the same catalogue anywhere. */
    public String digest() {
        MessageDigest digest = SentenceHash.sha256();
        files.forEach((file, text) -> {
            digest.update((file + "\0").getBytes(UTF_8));
            digest.update((text.replace("\r\n", "\n") + "\0").getBytes(UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the texts of the files by name. */
    SortedMap<String, String> files() {
        return files;
    }
}
