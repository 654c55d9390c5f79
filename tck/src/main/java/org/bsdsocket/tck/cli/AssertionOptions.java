package org.bsdsocket.tck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The assertions that a command works on. */
final class AssertionOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID-or-prefix",
            description = "An id, an anchor, or how the wanted ids begin; everything if left out.")
    private List<String> prefixes = new ArrayList<>();

    @Option(
            names = {"-g", "--group"},
            paramLabel = "NAME",
            description = "Only assertions of a group, such as CAN; together with ids, those of the two that are both.")
    private List<Capability> groups = new ArrayList<>();

    /** The texts as they were given, as arguments of a command that selects the same. */
    List<String> texts() {
        return Stream.concat(groups.stream().map(group -> "--group=" + group), prefixes.stream())
                .toList();
    }

    /** The wanted assertions; a text that means none is bad usage. */
    List<Assertion> of(Catalogue catalogue, CommandLine command) {
        List<Assertion> wanted = beginning(catalogue, command);
        if (groups.isEmpty()) {
            return wanted;
        }
        Set<String> names = groups.stream().map(Enum::name).collect(Collectors.toSet());
        List<Assertion> grouped = wanted.stream()
                .filter(assertion -> names.contains(assertion.capability()))
                .toList();
        if (grouped.isEmpty()) {
            throw new ParameterException(command, "no assertion is in " + String.join(", ", texts()));
        }
        return grouped;
    }

    private List<Assertion> beginning(Catalogue catalogue, CommandLine command) {
        if (prefixes.isEmpty()) {
            return catalogue.assertions();
        }
        SortedMap<AssertionId, Assertion> wanted = new TreeMap<>();
        for (String prefix : prefixes) {
            List<Assertion> matching = catalogue.matching(prefix);
            if (matching.isEmpty()) {
                throw new ParameterException(command, "no assertion is called or begins with " + prefix);
            }
            matching.forEach(assertion -> wanted.put(assertion.id(), assertion));
        }
        return List.copyOf(wanted.values());
    }
}
