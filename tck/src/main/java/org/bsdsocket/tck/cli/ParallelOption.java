package org.bsdsocket.tck.cli;

import org.bsdsocket.tck.run.Runner;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How many tests a command runs at once. */
final class ParallelOption {

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many tests run at once, 1 or more. Default: ${DEFAULT-VALUE}")
    private int parallelism = Runner.usualParallelism();

    /** The number; one that would run no test at all is bad usage. */
    int value(CommandLine command) {
        if (parallelism < 1) {
            throw new ParameterException(command, "--parallel is " + parallelism + "; expected 1 or more");
        }
        return parallelism;
    }
}
