package org.bsdsocket.reports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes reports from the result files of one or many runs of the kit. */
@Command(
        name = "reports",
        description = "Makes reports from the result files of one or many runs of the kit.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:the report was made, whatever it says", "1:it could not be written", "2:bad usage"})
final class Main implements Callable<Integer> {

    @Option(
            names = "--results",
            required = true,
            paramLabel = "DIR",
            description = "Where tck run left results-<backend>.json; several directories become one matrix.")
    private List<Path> results = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the report goes.")
    private Path out = Path.of("");

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "What tck audit --json wrote: names the documented items that the catalogue lacks.")
    private @Nullable Path audit;

    @Option(
            names = "--allure",
            paramLabel = "DIR",
            description = "Where Allure's command line is unpacked; without it, only results for Allure are written.")
    private @Nullable Path allure;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Compliance compliance = read();
        PrintWriter terminal = spec.commandLine().getOut();
        try {
            new ReportWriter(out).write(compliance, allure);
        } catch (IOException e) {
            spec.commandLine().getErr().println("cannot make the report: " + e);
            return 1;
        }
        Summary.of(compliance).forEach(terminal::println);
        terminal.println("report: " + out.resolve("index.html"));
        terminal.flush();
        return 0;
    }

    private Compliance read() {
        List<Run> runs = new ArrayList<>();
        try {
            for (Path directory : results) {
                runs.addAll(RunReader.read(directory));
            }
            Audit found = audit == null || !Files.exists(audit) ? Audit.NONE : RunReader.audit(audit);
            if (runs.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "there is no results-*.json in " + results);
            }
            return Compliance.of(runs, found);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read the results: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
