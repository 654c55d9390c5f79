package org.bsdsocket.tck.cli;

import java.io.IOException;
import org.bsdsocket.tck.results.Artefact;
import picocli.CommandLine.IVersionProvider;

/** The kit as its certificates name it: by version, where it comes in a jar, and by hash. */
final class KitVersion implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Artefact kit = Artefact.of(Tck.class);
        String version = kit.version();
        return new String[] {"tck " + (version == null ? "of no version" : version), "SHA-256 " + kit.hash()};
    }
}
