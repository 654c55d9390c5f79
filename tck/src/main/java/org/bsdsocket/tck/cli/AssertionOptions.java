package org.bsdsocket.tck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bsdsocket.tck.catalogue.Assertion;
import org.bsdsocket.tck.catalogue.AssertionId;
import org.bsdsocket.tck.catalogue.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The assertions that a command works on. */
final class AssertionOptions {

    @Parameters(
            arity = "0..*",
            paramLabel = "ID-or-prefix",
            description = "An id, an anchor, or how the wanted ids begin; everything if left out.")
    private List<String> prefixes = new ArrayList<>();

    /** The texts as they were given. */
    List<String> texts() {
        return List.copyOf(prefixes);
    }

    /** The wanted assertions; a text that means none is bad usage. */
    List<Assertion> of(Catalogue catalogue, CommandLine command) {
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
