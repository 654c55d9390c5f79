package org.bsdsocket.tck.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bsdsocket.tck.catalogue.Audit;
import org.bsdsocket.tck.catalogue.AuditResult;
import org.bsdsocket.tck.catalogue.CatalogueException;
import org.bsdsocket.tck.catalogue.Documentation;
import org.bsdsocket.tck.catalogue.Skeleton;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tck audit}: is every sentence of the documentation accounted for? */
@Command(
        name = "audit",
        description = "Checks that the catalogue accounts for every sentence of the documentation.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every sentence of the catalogued anchors is accounted for",
            "1:something is wrong",
            "2:bad usage"
        })
final class AuditCommand implements Callable<Integer> {

    @Option(
            names = "--documentation",
            required = true,
            paramLabel = "FILE",
            description = "The documentation that the catalogue refers to.")
    private Path file = Path.of("");

    @Mixin
    private CatalogueOption catalogue = new CatalogueOption();

    @Option(
            names = "--skeleton",
            paramLabel = "ANCHOR",
            description = "Print the beginning of a catalogue file for an anchor, and audit nothing.")
    private @Nullable String skeleton;

    @Option(
            names = {"-v", "--verbose"},
            description = "Name the anchors that are not catalogued yet.")
    private boolean verbose;

    @Option(names = "--json", paramLabel = "FILE", description = "Write what was found as JSON too, for reports.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Documentation documentation = documentation();
        if (skeleton != null) {
            out.print(skeleton(documentation, skeleton));
            out.flush();
            return 0;
        }
        AuditResult result;
        try {
            result = Audit.of(catalogue.load(spec.commandLine()), documentation);
        } catch (CatalogueException e) {
            out.println(e.getMessage());
            return 1;
        }
        print(out, result);
        if (json != null) {
            write(json, result);
        }
        return result.passed() ? 0 : 1;
    }

    private void write(Path to, AuditResult result) {
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("passed", result.passed());
        found.put("units", result.units());
        found.put("catalogued", result.catalogued());
        found.put("uncatalogued", result.uncatalogued());
        found.put("complaints", result.complaints());
        try {
            Files.write(to, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(found));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot write " + to + ": " + e, e);
        }
    }

    private Documentation documentation() {
        try {
            return Documentation.read(file);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read the documentation: " + e, e);
        }
    }

    private String skeleton(Documentation documentation, String anchor) {
        try {
            return Skeleton.of(documentation, anchor);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(PrintWriter out, AuditResult result) {
        result.complaints().forEach(out::println);
        int left = result.uncatalogued().size();
        out.printf(
                "%d of %d sentences belong to catalogued anchors; %d of them unknown, %d other problems%n",
                result.catalogued(),
                result.units(),
                result.unknown().size(),
                result.problems().size());
        if (left > 0) {
            out.printf(
                    "%d anchors with %d sentences are not catalogued yet%s%n",
                    left, result.units() - result.catalogued(), verbose ? ":" : " (-v names them)");
            if (verbose) {
                result.uncatalogued().forEach((anchor, units) -> out.printf("  %-36s %4d%n", anchor, units));
            }
        }
        out.flush();
    }
}
