package org.bsdsocket.tck.results;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the files of many runs side by side: a directory for each place, names and bytes as they were, so that certificates still hold. */
public final class Merging {

    // What is merged, by where it goes: sorted, so that the same runs make the same matrix.
    private final Map<String, Path> files = new TreeMap<>();

    /** Nothing taken yet. */
    public Merging() {}

    /**
     * Takes the result files of a directory.
     *
     * @throws IOException if they cannot be read
     * @throws IllegalArgumentException if there is none, one is none, or two are of the same backend and place
     */
    public void add(Path directory) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> results = Files.newDirectoryStream(directory, ResultFiles.resultsName("*"))) {
            results.forEach(found::add);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no " + ResultFiles.resultsName("BACKEND") + " in " + directory);
        }
        for (Path file : found) {
            Results run = ResultFiles.read(file);
            String goes = Matrix.place(run) + "/" + run.backend();
            Path other = files.putIfAbsent(goes, file);
            if (other != null) {
                throw new IllegalArgumentException(
                        other + " and " + file + " are of the same backend and place: name one of them");
            }
        }
    }

    /**
     * Copies what was taken into a directory, each file with its certificate, and leaves {@code matrix.json} and
     * {@code matrix.md} there.
     *
     * @return the matrix
     * @throws IOException if a file cannot be read or written
     */
    public Matrix write(Path out) throws IOException {
        List<Results> runs = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Results run = ResultFiles.read(file.getValue());
            runs.add(run);
            Path directory = out.resolve(Matrix.place(run));
            Files.createDirectories(directory);
            copy(file.getValue(), directory.resolve(ResultFiles.resultsName(run.backend())));
            String certificate = ResultFiles.certificateName(run.backend());
            Files.deleteIfExists(directory.resolve(certificate));
            if (run.certificate() != null) {
                copy(file.getValue().resolveSibling(certificate), directory.resolve(certificate));
            }
        }
        Matrix matrix = Matrix.of(runs);
        Files.writeString(out.resolve("matrix.json"), ResultFiles.text(matrix));
        Files.writeString(out.resolve("matrix.md"), matrix.markdown());
        return matrix;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
