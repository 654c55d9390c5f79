package org.bsdsocket.tck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
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
import org.bsdsocket.tck.run.Preconditions;
import org.bsdsocket.tck.run.Runner;
import org.bsdsocket.tck.run.Saboteurs;
import org.bsdsocket.tck.run.Subject;
import org.bsdsocket.tck.run.Tests;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tck run}: tries assertions on backends. */
@Command(
        name = "run",
        description = "Tries assertions on backends, and issues certificates.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:nothing failed",
            "1:an assertion failed or the kit did, no backend works here, or one named with -b does not",
            "2:bad usage"
        })
final class RunCommand implements Callable<Integer> {

    // So many are read line by line; of more, only what is not as it should be.
    private static final int FEW = 60;

    private final Tests tests;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private AssertionOptions selection = new AssertionOptions();

    @Mixin
    private CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = "--profile",
            paramLabel = "full|portable",
            description =
                    "What a certificate must cover. Default: full for a backend that has descriptors, else portable.")
    private @Nullable Profile profile;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Leave results-BACKEND.json and certificate-BACKEND.json there.")
    private @Nullable Path out;

    @Option(
            names = "--saboteur",
            paramLabel = "ID",
            description = "Break the backends on purpose, to see the kit say no. tck saboteurs --list names them.")
    private @Nullable String saboteurId;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show every assertion, and the stack of what broke the kit.")
    private boolean verbose;

    @Mixin
    private ParallelOption parallel = new ParallelOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RunCommand(Tests tests) {
        this.tests = tests;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Catalogue catalogue = catalogueOption.load(spec.commandLine());
        List<Assertion> assertions = selection.of(catalogue, spec.commandLine());
        Candidates candidates = backends.find(spec.commandLine());
        Saboteur saboteur = saboteur();
        int parallelism = parallel.value(spec.commandLine());
        prepareOut();
        Run run = new Run(catalogue, tests, Preconditions.here(), selection.texts(), backends.arguments());
        boolean red = candidates.working().isEmpty();
        for (Map.Entry<String, String> unavailable : candidates.unavailable().entrySet()) {
            spec.commandLine()
                    .getErr()
                    .printf("backend %s does not work here: %s%n", unavailable.getKey(), unavailable.getValue());
            write(run.unavailable(unavailable.getKey(), unavailable.getValue()));
            red |= backends.asksFor(unavailable.getKey());
        }
        for (Candidate candidate : candidates.working()) {
            red |= run(run, new Subject(candidate, saboteur), assertions, parallelism)
                    .red();
        }
        return red ? 1 : 0;
    }

    private Results run(Run run, Subject subject, List<Assertion> assertions, int parallelism)
            throws IOException, InterruptedException {
        PrintWriter terminal = spec.commandLine().getOut();
        Instant started = Instant.now();
        Ticker ticker = new Ticker(spec.commandLine().getErr(), subject.toString(), saboteurId == null);
        SortedMap<AssertionId, Finding> findings = new Runner(tests, parallelism).run(subject, assertions, ticker);
        ticker.end();
        Profile aim =
                profile != null ? profile : Profile.usual(subject.candidate().claims());
        Results results = run.of(subject, aim, assertions, findings, started);
        // Printed first: what took so long is not lost with a disk that is full.
        new Transcript(terminal, verbose || assertions.size() <= FEW).print(results);
        terminal.flush();
        write(results);
        return results;
    }

    // Before anything runs: nobody waits for results that cannot be kept.
    private void prepareOut() {
        if (out != null) {
            try {
                ResultFiles.prepare(out);
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "cannot write into " + out + ": " + e, e);
            }
        }
    }

    private void write(Results results) throws IOException {
        if (out != null) {
            ResultFiles.write(results, out);
        }
    }

    private @Nullable Saboteur saboteur() {
        if (saboteurId == null) {
            return null;
        }
        return Saboteurs.ofTheKit()
                .byId(saboteurId)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no saboteur is called '" + saboteurId + "'; tck saboteurs --list names them"));
    }
}
