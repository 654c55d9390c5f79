package org.bsdsocket.tck.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.bsdsocket.tck.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The catalogue that a command works on: the one that the kit carries, or one in a directory. */
final class CatalogueOption {

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "Read the catalogue from a directory, not from the kit.")
    private @Nullable Path directory;

    /** Reads it; a directory that cannot be read is bad usage. */
    Catalogue load(CommandLine command) {
        try {
            return directory == null ? Catalogue.load() : Catalogue.load(directory);
        } catch (IOException e) {
            throw new ParameterException(command, "cannot read the catalogue: " + e, e);
        }
    }
}
