package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.Proof;
import org.bsdsocket.tck.run.Runner;
import org.bsdsocket.tck.run.Saboteurs;
import org.bsdsocket.tck.run.Tests;
import org.bsdsocket.tck.saboteur.Saboteur;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tck saboteurs}: can each assertion fail? */
@Command(
        name = "saboteurs",
        description = {
            "Proves that each assertion can fail.",
            "Runs the tests of each assertion over a good backend that a saboteur has broken: they must turn red."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:each assertion that could be tried was broken by a saboteur",
            "1:some could not be broken",
            "2:bad usage"
        })
final class SaboteursCommand implements Callable<Integer> {

    private final Tests tests;

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private AssertionOptions selection = new AssertionOptions();

    @Mixin
    private CatalogueOption catalogueOption = new CatalogueOption();

    @Option(names = "--list", description = "Name the saboteurs and what they break, and run nothing.")
    private boolean list;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show for each assertion how a saboteur broke it.")
    private boolean verbose;

    @Mixin
    private ParallelOption parallel = new ParallelOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SaboteursCommand(Tests tests) {
        this.tests = tests;
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Saboteurs saboteurs = Saboteurs.ofTheKit();
        if (list) {
            for (Saboteur saboteur : saboteurs.all()) {
                out.printf("%s%n    %s%n", saboteur.id(), saboteur.description());
            }
            return 0;
        }
        Catalogue catalogue = catalogueOption.load(spec.commandLine());
        List<Assertion> assertions = selection.of(catalogue, spec.commandLine());
        Candidate candidate = backends.find(spec.commandLine()).working().stream()
                .findFirst()
                .orElseThrow(
                        () -> new ParameterException(spec.commandLine(), "no backend works here; tck doctor says why"));
        Ticker ticker = new Ticker(spec.commandLine().getErr(), "saboteurs over " + candidate.name(), false);
        Proof proof =
                new Runner(tests, parallel.value(spec.commandLine())).prove(candidate, assertions, saboteurs, ticker);
        ticker.end();
        print(out, proof);
        boolean named = printNames(out, assertions, saboteurs);
        if (selection.texts().isEmpty()) {
            printIdle(out, catalogue, saboteurs);
        }
        out.printf(
                "%d of %d assertions were broken by a saboteur, %d by none, %d could not be tried here%n",
                proof.proven().size(),
                proof.proven().size()
                        + proof.decoration().size()
                        + proof.unproven().size(),
                proof.decoration().size(),
                proof.unproven().size());
        return proof.decoration().isEmpty() && named ? 0 : 1;
    }

    private void print(PrintWriter out, Proof proof) {
        if (verbose) {
            proof.proven().forEach((id, finding) -> out.printf("red      %s: %s%n", id, finding.reason()));
        }
        proof.survived()
                .forEach((id, why) -> why.forEach(
                        (saboteur, outcome) -> out.printf("survives %s under %s: %s%n", id, saboteur, outcome)));
        proof.unproven().forEach((id, why) -> out.printf("untried  %s: unbroken it comes to %s%n", id, why));
        for (AssertionId id : proof.decoration()) {
            out.printf("NOTHING COULD BREAK %s%n", id);
        }
    }

    /** Says which names of the catalogue stand for nothing. Returns whether every one stands for something. */
    private static boolean printNames(PrintWriter out, List<Assertion> assertions, Saboteurs saboteurs) {
        SortedSet<String> unknown = names(assertions);
        saboteurs.all().forEach(saboteur -> unknown.remove(saboteur.id()));
        unknown.forEach(id -> out.printf("UNKNOWN  the catalogue names %s, and no saboteur is called that%n", id));
        return unknown.isEmpty();
    }

    private static void printIdle(PrintWriter out, Catalogue catalogue, Saboteurs saboteurs) {
        SortedSet<String> named = names(catalogue.assertions());
        saboteurs.all().stream()
                .map(Saboteur::id)
                .filter(id -> !named.contains(id))
                .forEach(id -> out.printf("idle     no assertion names %s%n", id));
    }

    private static SortedSet<String> names(List<Assertion> assertions) {
        return assertions.stream()
                .flatMap(assertion -> assertion.saboteurs().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
