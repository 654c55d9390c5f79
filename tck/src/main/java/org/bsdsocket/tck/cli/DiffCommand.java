package org.bsdsocket.tck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bsdsocket.tck.results.Comparison;
import org.bsdsocket.tck.results.Comparison.Difference;
import org.bsdsocket.tck.results.ResultFiles;
import org.bsdsocket.tck.results.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tck diff}: holds two backends against each other. */
@Command(
        name = "diff",
        description = {
            "Compares two runs over different backends, assertion by assertion.",
            "Where their outcomes differ, one of them must have refused for want of a capability that it does not claim."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every difference is a capability that one of them does not claim",
            "1:there is another difference",
            "2:bad usage, or runs that do not compare"
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RESULTS", description = "results-BACKEND.json, as tck run --out left it.")
    private Path one = Path.of("");

    @Parameters(index = "1", paramLabel = "RESULTS", description = "The same of another backend.")
    private Path other = Path.of("");

    @Option(
            names = {"-v", "--verbose"},
            description = "Name every assertion.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Results first = read(one);
        Results second = read(other);
        Comparison comparison;
        try {
            comparison = Comparison.of(first, second);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        PrintWriter terminal = spec.commandLine().getOut();
        int declared =
                comparison.declared().values().stream().mapToInt(List::size).sum();
        terminal.printf(
                "%s and %s: %d assertions alike, %d different by a declared capability, %d different otherwise%n",
                first.backend(),
                second.backend(),
                comparison.alike(),
                declared,
                comparison.undeclared().size());
        for (Map.Entry<String, List<Difference>> lack : comparison.declared().entrySet()) {
            terminal.printf("  %s: %d%n", lack.getKey(), lack.getValue().size());
            if (verbose) {
                lack.getValue().forEach(difference -> print(terminal, difference));
            }
        }
        comparison
                .choices()
                .forEach((id, seen) -> terminal.printf(
                        "  left open by the documentation: %s  %s, %s%n", id, seen.get(0), seen.get(1)));
        if (!comparison.undeclared().isEmpty()) {
            terminal.println("  no capability explains:");
            comparison.undeclared().forEach(difference -> print(terminal, difference));
        }
        terminal.flush();
        return comparison.undeclared().isEmpty() ? 0 : 1;
    }

    private static void print(PrintWriter terminal, Difference difference) {
        terminal.printf(
                "    %s  %s, %s: %s%n",
                difference.id(), difference.first().text(), difference.second().text(), difference.reason());
    }

    private Results read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "there is no file " + file);
        }
        try {
            return ResultFiles.read(file);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
