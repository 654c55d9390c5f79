package org.bsdsocket.tck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bsdsocket.tck.results.Matrix;
import org.bsdsocket.tck.results.Merging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tck merge}: many places in one matrix. */
@Command(
        name = "merge",
        description = {
            "Puts the results and certificates of many runs side by side, and says what is certified where.",
            "The report is made of the same: reports --results DIR for each directory that is left."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:merged, whatever they say", "2:bad usage, or a file that is no result"})
final class MergeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "Where tck run --out left results-BACKEND.json.")
    private List<Path> directories = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Gets a directory for each place, matrix.json and matrix.md.")
    private Path out = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Merging merging = new Merging();
        for (Path directory : directories) {
            if (!Files.isDirectory(directory)) {
                throw new ParameterException(spec.commandLine(), "there is no directory " + directory);
            }
            try {
                merging.add(directory);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
        Matrix matrix = merging.write(out);
        if (matrix.catalogues() > 1) {
            spec.commandLine().getErr().println("the runs went by different catalogues: their groups do not compare");
        }
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(matrix.markdown());
        terminal.flush();
        return 0;
    }
}
