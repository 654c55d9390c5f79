package org.bsdsocket.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.results.Profile;
import org.bsdsocket.tck.results.ResultFiles;
import org.bsdsocket.tck.results.Results;
import org.bsdsocket.tck.results.Run;
import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.Candidates;
import org.bsdsocket.tck.run.Finding;
import org.bsdsocket.tck.run.Outcome;
import org.bsdsocket.tck.run.Preconditions;
import org.bsdsocket.tck.run.Runner;
import org.bsdsocket.tck.run.Subject;
import org.bsdsocket.tck.run.Tests;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The kit as one class of tests, for the build of a backend: the whole class is
 *
 * <pre>{@code
 * class MyBackendComplianceTest extends ComplianceSuite {
 *     MyBackendComplianceTest() { super("mine"); }
 * }
 * }</pre>
 *
 * <p>Each assertion is a test: passed, failed, or aborted with the outcome and the reason. Result file and certificate are
 * left in {@link #directory}.
 */
public abstract class ComplianceSuite {

    private final String backend;
    private final List<String> prefixes;

    /**
     * A suite over a backend.
     *
     * @param backend the name of a backend that ServiceLoader finds
     * @param prefixes ids, anchors, or how the wanted ids begin; everything if left out, and only then is there a certificate;
     *     one that fits nothing fails the class with an IllegalArgumentException
     */
    protected ComplianceSuite(String backend, String... prefixes) {
        this.backend = backend;
        this.prefixes = List.of(prefixes);
    }

    /** Where result file and certificate go: {@code target/tck} unless overridden. */
    protected Path directory() {
        return Path.of("target", "tck");
    }

    /** The assertions, grouped by anchor. A backend that does not work here is one aborted test that says why. */
    @TestFactory
    final Stream<DynamicNode> assertions() throws IOException, InterruptedException {
        Candidates candidates = Candidates.find(getClass().getClassLoader());
        String unavailable = candidates.unavailable().get(backend);
        if (unavailable != null) {
            return Stream.of(DynamicTest.dynamicTest("backend " + backend, () -> {
                throw new TestAbortedException("the backend does not work here: " + unavailable);
            }));
        }
        Candidate candidate = candidates.working().stream()
                .filter(found -> found.name().equals(backend))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no backend is called '" + backend + "'; found: " + candidates.working()));
        return nodes(run(candidate));
    }

    SortedMap<String, List<DynamicTest>> run(Candidate candidate) throws IOException, InterruptedException {
        Catalogue catalogue = Catalogue.load();
        List<Assertion> wanted = wanted(catalogue);
        Tests tests = Tests.ofTheKit();
        Subject subject = new Subject(candidate, null);
        Instant started = Instant.now();
        SortedMap<AssertionId, Finding> findings =
                new Runner(tests, Runner.usualParallelism()).run(subject, wanted, attempt -> {});
        Run run = new Run(catalogue, tests, Preconditions.here(), prefixes, List.of());
        Results results = run.of(subject, Profile.usual(candidate.claims()), wanted, findings, started);
        ResultFiles.write(results, directory());
        SortedMap<String, List<DynamicTest>> byAnchor = new TreeMap<>();
        for (Assertion assertion : wanted) {
            Finding finding = findings.get(assertion.id());
            if (finding != null) {
                byAnchor.computeIfAbsent(assertion.id().anchor(), a -> new ArrayList<>())
                        .add(DynamicTest.dynamicTest(
                                assertion.id() + " " + assertion.promise(), () -> replay(finding)));
            }
        }
        return byAnchor;
    }

    private List<Assertion> wanted(Catalogue catalogue) {
        if (prefixes.isEmpty()) {
            return catalogue.assertions();
        }
        return prefixes.stream()
                .flatMap(prefix -> {
                    List<Assertion> matching = catalogue.matching(prefix);
                    if (matching.isEmpty()) {
                        throw new IllegalArgumentException("no assertion is called or begins with '" + prefix
                                + "'; expected an id, an anchor or how one begins, as bin/tck list shows them");
                    }
                    return matching.stream();
                })
                .distinct()
                .toList();
    }

    private static Stream<DynamicNode> nodes(SortedMap<String, List<DynamicTest>> byAnchor) {
        return byAnchor.entrySet().stream()
                .map(anchor -> DynamicContainer.dynamicContainer(anchor.getKey(), anchor.getValue()));
    }

    private static void replay(Finding finding) {
        String text = finding.outcome().text() + " " + finding.id()
                + (finding.reason() == null ? "" : ": " + finding.reason());
        if (finding.outcome() == Outcome.FAIL) {
            String at = finding.where() == null ? "" : " at " + finding.where();
            throw new AssertionFailedError(text + at, finding.expected(), finding.actual());
        }
        if (finding.outcome() == Outcome.BROKEN) {
            throw new KitException(text + (finding.detail() == null ? "" : "\n" + finding.detail()));
        }
        if (finding.outcome() != Outcome.PASS) {
            throw new TestAbortedException(text);
        }
    }
}
