package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.bsdsocket.tck.run.Coverage;
import org.bsdsocket.tck.run.Tests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tck coverage}: does every assertion have a test, and every test an assertion? */
@Command(
        name = "coverage",
        description = "Shows assertions against tests, and what cannot be tested with the reason.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every assertion has a test or says why it has none, and every test names known assertions",
            "1:something is missing",
            "2:bad usage"
        })
final class CoverageCommand implements Callable<Integer> {

    private final Tests tests;

    @Mixin
    private CatalogueOption catalogueOption = new CatalogueOption();

    @Option(
            names = {"-v", "--verbose"},
            description = "Show the tests of each assertion, and each untestable one with its reason.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CoverageCommand(Tests tests) {
        this.tests = tests;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Catalogue catalogue = catalogueOption.load(spec.commandLine());
        if (verbose) {
            catalogue.assertions().forEach(assertion -> print(out, assertion));
        }
        Coverage coverage = Coverage.of(catalogue, tests);
        coverage.complaints().forEach(out::println);
        out.printf(
                "%d assertions: %d tested, %d untestable, %d without a test; %d tests%n",
                catalogue.assertions().size(),
                coverage.tested(),
                coverage.untestable(),
                coverage.untested(),
                coverage.tests());
        return coverage.complaints().isEmpty() ? 0 : 1;
    }

    private void print(PrintWriter out, Assertion assertion) {
        List<String> by = tests.testsOf(assertion.id());
        String untestable = assertion.untestable();
        out.printf(
                "%s  %s%n", assertion.id(), untestable != null ? "untestable: " + untestable : String.join(", ", by));
    }
}
