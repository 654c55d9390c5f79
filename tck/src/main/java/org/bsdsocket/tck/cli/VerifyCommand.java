package org.bsdsocket.tck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bsdsocket.tck.results.CertificateCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tck verify}: does a certificate hold? */
@Command(
        name = "verify",
        description = {
            "Checks a certificate against the kit, the catalogue and the backend that are here,",
            "and derives all that it says from its result file again."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:it holds", "1:it does not", "2:bad usage"})
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private BackendOptions backends = new BackendOptions();

    @Mixin
    private CatalogueOption catalogueOption = new CatalogueOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "CERTIFICATE",
            description = "Certificates, their result files beside them.")
    private List<Path> certificates = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean holds = true;
        for (Path certificate : certificates) {
            if (!Files.isRegularFile(certificate)) {
                throw new ParameterException(spec.commandLine(), "there is no " + certificate);
            }
            List<String> complaints = new CertificateCheck(
                            catalogueOption.load(spec.commandLine()),
                            backends.find(spec.commandLine()).working())
                    .check(certificate);
            complaints.forEach(complaint -> out.println(certificate + ": " + complaint));
            if (complaints.isEmpty()) {
                out.println(certificate + ": holds");
            }
            holds &= complaints.isEmpty();
        }
        return holds ? 0 : 1;
    }
}
