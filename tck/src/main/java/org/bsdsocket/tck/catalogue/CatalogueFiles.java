package org.bsdsocket.tck.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the files of a catalogue in a directory or beside this class, whether that is a jar or a tree of classes. */
final class CatalogueFiles {

    private static final String SUFFIX = ".yaml";

    private CatalogueFiles() {}

    static SortedMap<String, String> carried() throws IOException {
        String self = CatalogueFiles.class.getSimpleName() + ".class";
        URL url = CatalogueFiles.class.getResource(self);
        if (url == null) {
            throw new FileNotFoundException("the kit cannot find its own classes, and so not its catalogue");
        }
        return beside(url, self);
    }

    /** Returns the catalogue in the folder of a file, which a class loader has found in a directory or in a jar. */
    static SortedMap<String, String> beside(URL url, String self) throws IOException {
        if (url.getProtocol().equals("file")) {
            return of(Path.of(URI.create(url.toString())).resolveSibling(""));
        }
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        String entry = connection.getEntryName();
        try (JarFile jar = connection.getJarFile()) {
            return of(jar, entry.substring(0, entry.length() - self.length()));
        }
    }

    static SortedMap<String, String> of(Path directory) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(directory)) {
            for (Path file : found.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(SUFFIX)) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    private static SortedMap<String, String> of(JarFile jar, String folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        List<JarEntry> entries = jar.stream()
                .filter(entry -> entry.getName().startsWith(folder)
                        && entry.getName().endsWith(SUFFIX)
                        && entry.getName().indexOf('/', folder.length()) < 0)
                .toList();
        for (JarEntry entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                files.put(entry.getName().substring(folder.length()), new String(in.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
