package org.bsdsocket.tck.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Oracle;
import org.bsdsocket.tck.catalogue.Need;
import org.bsdsocket.tck.run.Candidate;
import org.bsdsocket.tck.run.Candidates;
import org.bsdsocket.tck.run.Lack;
import org.bsdsocket.tck.run.Preconditions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tck doctor}: what this machine offers, and how to get the rest. */
@Command(
        name = "doctor",
        description = "Says what this machine offers, and how to get the rest.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("platform  %s%n", org.bsdsocket.spi.Platform.current().id());
        out.printf("JVM       %s %s%n", System.getProperty("java.vm.name"), System.getProperty("java.runtime.version"));
        out.printf(
                "CPython   %s%n",
                Oracle.find()
                        .map(oracle -> oracle.version() + " at " + oracle.program())
                        .orElse("none"));
        out.printf("%nBackends%n");
        Candidates found = backends.find(spec.commandLine());
        for (Candidate candidate : found.working()) {
            out.printf(
                    "  works    %s, with %d of %d capabilities%n",
                    candidate.name(), candidate.claims().size(), Capability.values().length);
            printLacking(out, candidate);
        }
        found.unavailable().forEach((name, reason) -> out.printf("  DOES NOT %s: %s%n", name, reason));
        out.printf("%nWhat tests need%n");
        Preconditions machine = Preconditions.here();
        for (Need need : Need.values()) {
            Optional<Lack> missing = machine.missing(need);
            out.printf(
                    "  %-8s %-10s %s%n",
                    missing.isEmpty() ? "ok" : "missing",
                    need,
                    missing.map(Lack::toString).orElse(need.description()));
        }
        return 0;
    }

    private static void printLacking(PrintWriter out, Candidate candidate) {
        Set<Capability> lacking = EnumSet.allOf(Capability.class);
        lacking.removeAll(candidate.claims());
        if (!lacking.isEmpty()) {
            out.println("           UnavailableException, with the capability that is missing, is what these throw:");
        }
        for (Capability capability : lacking) {
            out.printf("             %-18s %s%n", capability, capability.takesAway());
        }
    }
}
