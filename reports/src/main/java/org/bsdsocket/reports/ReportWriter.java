package org.bsdsocket.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Writes every form of the report into a directory. What an earlier report left there under the same names goes. */
final class ReportWriter {

    private final Path directory;

    ReportWriter(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes them.
     *
     * @param allure where Allure was unpacked, or null to make no report of Allure's
     */
    void write(Compliance compliance, @Nullable Path allure) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Map<String, String> siblings = new LinkedHashMap<>();
        Files.writeString(directory.resolve("compliance.json"), ComplianceJson.of(compliance));
        siblings.put("compliance.json", "JSON");
        Files.writeString(directory.resolve("compliance.md"), ComplianceMarkdown.of(compliance));
        siblings.put("compliance.md", "Markdown");
        junit(compliance, siblings);
        Path results = fresh("allure-results");
        AllureResults.write(compliance, results);
        Path html = fresh("allure");
        if (allure == null) {
            Files.delete(html);
        } else {
            AllureHtml.generate(allure, results, html);
            siblings.put("allure/index.html", "Allure");
        }
        Files.writeString(directory.resolve("index.html"), IndexPage.of(compliance, siblings));
    }

    private void junit(Compliance compliance, Map<String, String> siblings) throws IOException {
        Path junit = fresh("junit");
        for (Column column : compliance.columns()) {
            String name = "TEST-" + column.slug() + ".xml";
            try {
                Files.writeString(junit.resolve(name), JUnitXml.of(column));
            } catch (XMLStreamException e) {
                throw new IOException("cannot write " + name + ": " + e.getMessage(), e);
            }
            siblings.put("junit/" + name, "JUnit " + column.label());
        }
    }

    /** Returns an empty directory: a run that is no longer there must not live on in a report. */
    private Path fresh(String name) throws IOException {
        Path fresh = directory.resolve(name);
        if (Files.exists(fresh)) {
            try (Stream<Path> tree = Files.walk(fresh)) {
                tree.sorted(Comparator.reverseOrder()).forEach(ReportWriter::delete);
            } catch (UncheckedIOException e) {
                throw new IOException("cannot clear " + fresh + ": " + e.getMessage(), e);
            }
        }
        return Files.createDirectories(fresh);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
