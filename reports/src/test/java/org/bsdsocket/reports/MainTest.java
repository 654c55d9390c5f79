package org.bsdsocket.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

class MainTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    Path out;

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(complained))
                .execute(args);
    }

    private int report(String... directories) {
        Stream<String> results = Stream.of(directories)
                .flatMap(directory ->
                        Stream.of("--results", Samples.path(directory).toString()));
        return run(Stream.concat(
                        results,
                        Stream.of(
                                "--out",
                                out.toString(),
                                "--audit",
                                Samples.path("audit.json").toString()))
                .toArray(String[]::new));
    }

    @Test
    void printsALineForEachRunAndWhereToReadOn() {
        assertThat(report("glibc")).isZero();

        assertThat(said.toString().lines())
                .containsExactly(
                        "jni  FAILED         2 pass, 1 fail, 1 broken, 1 unmet, 1 untestable",
                        "     1 assertion failed",
                        "     fail socket.socket.recv#2",
                        "     broken socket.socket.recv#3",
                        "nio  certified      1 pass, 1 unsupported",
                        "report: " + out.resolve("index.html"));
    }

    @Test
    void mergesEverythingIntoJson() throws IOException {
        assertThat(report("glibc", "musl")).isZero();

        JsonNode json = MAPPER.readTree(out.resolve("compliance.json").toFile());
        assertThat(json.path("schema").asText()).isEqualTo(ComplianceJson.SCHEMA);
        assertThat(json.path("verdict").asText()).isEqualTo("failed");
        assertThat(json.path("runs")).hasSize(4);
        JsonNode recv = json.path("anchors").path(0);
        assertThat(recv.path("anchor").asText()).isEqualTo("socket.socket.recv");
        assertThat(recv.path("assertions").path(0).path("outcomes")).hasSize(3);
        assertThat(recv.at("/counts/jni, linux-x86_64-glibc/fail").asInt()).isOne();
        assertThat(json.path("uncatalogued")).hasSize(2);
    }

    @Test
    void writesASuiteOfJUnitForEachRun() throws Exception {
        assertThat(report("glibc")).isZero();

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(out.resolve("junit/TEST-jni.xml").toFile())
                .getDocumentElement();
        assertThat(suite.getAttribute("tests")).isEqualTo("6");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("2");
        NodeList failures = suite.getElementsByTagName("failure");
        assertThat(((Element) failures.item(0)).getAttribute("message"))
                .isEqualTo("fail: expected <script>alert(1)</script>, got b'\\x00' and \\udc80");
        NodeList skipped = suite.getElementsByTagName("skipped");
        assertThat(((Element) skipped.item(0)).getAttribute("message")).isEqualTo("unmet: no vcan0");
        assertThat(out.resolve("junit/TEST-nio.xml")).exists();
    }

    @Test
    void writesAResultForAllureForEachAssertion() throws IOException {
        assertThat(report("glibc")).isZero();

        List<JsonNode> results = allureResults();
        assertThat(results).hasSize(8);
        assertThat(results)
                .extracting(result -> result.path("fullName").asText() + " "
                        + result.path("status").asText())
                .contains(
                        "socket.socket.recv#2 failed",
                        "socket.socket.recv#3 broken",
                        "families.AF_CAN#1 skipped",
                        "families.AF_CAN#2 skipped",
                        "socket.socket.listen#1 passed");
        assertThat(results)
                .as("one backend must not hide the other as a retry of the same test")
                .extracting(result -> result.path("historyId").asText())
                .doesNotHaveDuplicates();
        JsonNode labels = results.stream()
                .filter(result -> result.path("status").asText().equals("failed"))
                .findFirst()
                .orElseThrow()
                .path("labels");
        assertThat(labels.toString())
                .contains("{\"name\":\"epic\",\"value\":\"jni\"}")
                .contains("{\"name\":\"feature\",\"value\":\"INET\"}")
                .contains("{\"name\":\"story\",\"value\":\"socket.socket.recv\"}");
    }

    @Test
    void forgetsARunThatIsNoLongerThere() {
        assertThat(report("glibc", "musl")).isZero();
        assertThat(report("musl")).isZero();

        assertThat(out.resolve("junit")).isDirectoryContaining("glob:**TEST-jni.xml");
        assertThat(out.resolve("junit")).isDirectoryNotContaining("glob:**glibc**");
    }

    @Test
    void summarisesInMarkdownWithoutLettingTextsBecomeMarkup() throws IOException {
        assertThat(report("glibc")).isZero();

        assertThat(Files.readString(out.resolve("compliance.md")))
                .startsWith("# Failed: jni\n")
                .contains("| jni | linux-x86\\_64-glibc | 17.0.12 | full | failed | 2 | 1 | 1 | 0 | 1 | 0 | 0 | 1 |")
                .contains("expected &lt;script>alert(1)&lt;/script>")
                .contains("2 documented items not catalogued yet");
    }

    @Test
    void callsAnEmptyDirectoryBadUsage() {
        assertThat(run("--results", out.toString(), "--out", out.toString())).isEqualTo(2);
        assertThat(complained.toString()).contains("there is no results-*.json in");
    }

    @Test
    void saysPlainlyThatAllureIsNotThere() {
        assertThat(run(
                        "--results",
                        Samples.path("musl").toString(),
                        "--out",
                        out.toString(),
                        "--allure",
                        out.resolve("nowhere").toString()))
                .isOne();
        assertThat(complained.toString()).contains("there is no Allure in");
    }

    private List<JsonNode> allureResults() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("allure-results"))) {
            return files.filter(file -> file.toString().endsWith("-result.json"))
                    .map(file -> {
                        try {
                            return MAPPER.readTree(file.toFile());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
