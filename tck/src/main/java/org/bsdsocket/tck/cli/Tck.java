package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.bsdsocket.tck.catalogue.CatalogueException;
import org.bsdsocket.tck.run.Tests;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code tck}. */
@Command(
        name = "tck",
        description = "Says, assertion by assertion, what a backend of bsdsocket does on this platform.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Tck {

    private Tck() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] args) {
        int status = commandLine().execute(args);
        // A test that hangs for good has a thread that would keep us here.
        System.exit(status);
    }

    static CommandLine commandLine() {
        Tests tests = Tests.ofTheKit();
        CommandLine tck = new CommandLine(new Tck())
                .addSubcommand(new RunCommand(tests))
                .addSubcommand(new ListCommand(tests))
                .addSubcommand(new DoctorCommand())
                .addSubcommand(new AuditCommand())
                .addSubcommand(new CoverageCommand(tests))
                .addSubcommand(new SaboteursCommand(tests))
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new MergeCommand())
                .addSubcommand(new DiffCommand());
        KitVersion version = new KitVersion();
        tck.getCommandSpec().versionProvider(version);
        tck.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(version));
        return tck.setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    if (e instanceof CatalogueException) {
                        command.getErr().println(e.getMessage());
                        return command.getCommandSpec().exitCodeOnExecutionException();
                    }
                    if (e instanceof FileSystemException) {
                        command.getErr().println("cannot read or write a file: " + e);
                        return command.getCommandSpec().exitCodeOnInvalidInput();
                    }
                    throw e;
                });
    }

    private static PrintWriter utf8(java.io.OutputStream out) {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }
}
