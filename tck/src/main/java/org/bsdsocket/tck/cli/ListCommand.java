package org.bsdsocket.tck.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.Availability;
import org.bsdsocket.tck.catalogue.TestIndex;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tck list}: the assertions, with all that the catalogue knows of them and the tests that try them. */
@Command(
        name = "list",
        description = "Lists assertions with strength, availability, needs and tests.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private final TestIndex tests;

    @Mixin
    private AssertionOptions assertions = new AssertionOptions();

    @Mixin
    private CatalogueOption catalogueOption = new CatalogueOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ListCommand(TestIndex tests) {
        this.tests = tests;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String anchor = "";
        for (Assertion assertion : assertions.of(catalogueOption.load(spec.commandLine()), spec.commandLine())) {
            if (!assertion.id().anchor().equals(anchor)) {
                anchor = assertion.id().anchor();
                out.println(anchor);
            }
            out.printf("  %3d  %s%n", assertion.id().n(), assertion.promise());
            out.printf("       %s%n", attributes(assertion));
            tests.testsOf(assertion.id()).forEach(test -> out.printf("       test %s%n", test));
        }
        out.flush();
        return 0;
    }

    /** What differs from the usual is said; that an assertion binds everywhere is usual. */
    private static String attributes(Assertion assertion) {
        List<String> attributes = new ArrayList<>();
        attributes.add(assertion.strength().toString());
        attributes.add(assertion.capability());
        if (!assertion.availability().equals(Availability.ALL)) {
            attributes.add("on " + assertion.availability());
        }
        if (!assertion.needs().isEmpty()) {
            attributes.add("needs "
                    + assertion.needs().stream().sorted().map(Enum::name).collect(joining(" and ")));
        }
        attributes.add(assertion.portable() ? "portable" : "full");
        String untestable = assertion.untestable();
        attributes.add(
                untestable == null
                        ? "broken by " + String.join(", ", assertion.saboteurs())
                        : "untestable: " + untestable);
        return String.join("; ", attributes);
    }
}
