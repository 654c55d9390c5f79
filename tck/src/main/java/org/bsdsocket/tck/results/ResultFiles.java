package org.bsdsocket.tck.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes and reads result files and certificates. */
public final class ResultFiles {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ResultFiles() {}

    /** The name of a backend's result file. */
    public static String resultsName(String backend) {
        return "results-" + backend + ".json";
    }

    /** The name of a backend's certificate. */
    public static String certificateName(String backend) {
        return "certificate-" + backend + ".json";
    }

    /**
     * Makes a directory ready for results, if it is not.
     *
     * @throws IOException if there cannot be one, or nothing can be written into it
     */
    public static void prepare(Path directory) throws IOException {
        Files.createDirectories(directory);
        if (!Files.isWritable(directory)) {
            throw new AccessDeniedException(directory.toString());
        }
    }

    /** Writes results, and the certificate if they earned one; one of an earlier run that did goes away. */
    public static void write(Results results, Path directory) throws IOException {
        prepare(directory);
        Path file = directory.resolve(resultsName(results.backend()));
        Files.writeString(file, text(results));
        Path certificate = directory.resolve(certificateName(results.backend()));
        Artefact backendJar = results.backendJar();
        if (results.certificate() == null || backendJar == null) {
            Files.deleteIfExists(certificate);
            return;
        }
        Certificate.ResultsUsed used =
                new Certificate.ResultsUsed(String.valueOf(file.getFileName()), Artefact.hash(file));
        String issued = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Files.writeString(certificate, text(Certificate.of(results, backendJar, used, issued)));
    }

    /**
     * Reads the results of a run, by this kit or another of the same schema.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no result file, or one of another schema
     */
    public static Results read(Path file) throws IOException {
        try {
            Results results = readResults(file);
            if (!Results.SCHEMA.equals(results.schema())) {
                throw new IllegalArgumentException(
                        file + ": its schema is " + results.schema() + "; this kit knows " + Results.SCHEMA);
            }
            return results;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not a result file: " + e.getOriginalMessage(), e);
        }
    }

    static Results readResults(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Results.class);
    }

    static Certificate readCertificate(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), Certificate.class);
    }

    static String text(Object value) throws JsonProcessingException {
        return new String(JSON.writeValueAsBytes(value), StandardCharsets.UTF_8) + "\n";
    }
}
