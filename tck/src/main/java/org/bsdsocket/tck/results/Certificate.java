package org.bsdsocket.tck.results;

import java.util.List;
import java.util.Map;

/**
 * A certificate: that a backend does on a platform what the documentation says, in the groups it names. Its schema is
 * {@code certificate.schema.json}, beside this class.
 *
 * @param groups those it covers
 * @param notCovered the others, and why
 * @param results the result file it was derived from
 * @param command what repeats the run
 */
public record Certificate(
        String schema,
        String backend,
        String platform,
        String profile,
        String issued,
        Artefact kit,
        Results.CatalogueUsed catalogue,
        Artefact backendJar,
        Place machine,
        List<String> capabilities,
        List<String> groups,
        List<NotCovered> notCovered,
        Map<String, Integer> counts,
        ResultsUsed results,
        String command) {

    /** The schema of the certificates that this kit writes. */
    public static final String SCHEMA = "bsdsocket-certificate/1";

    /** A group that the certificate says nothing good of. */
    public record NotCovered(String name, String why) {}

    /** A result file: in the certificate's own directory. */
    public record ResultsUsed(String file, String hash) {}

    static Certificate of(Results results, Artefact backendJar, ResultsUsed used, String issued) {
        return new Certificate(
                SCHEMA,
                results.backend(),
                results.machine().platform(),
                results.profile(),
                issued,
                results.kit(),
                results.catalogue(),
                backendJar,
                results.machine(),
                results.capabilities(),
                results.groups().stream()
                        .filter(GroupResult::covered)
                        .map(GroupResult::name)
                        .toList(),
                results.groups().stream()
                        .filter(group -> !group.covered())
                        .map(group -> new NotCovered(group.name(), String.valueOf(group.why())))
                        .toList(),
                results.counts(),
                used,
                results.command());
    }
}
