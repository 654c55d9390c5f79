package org.bsdsocket.tck.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run over one backend: the content of {@code results-<backend>.json}. Its schema is
 * {@code results.schema.json}, beside this class.
 *
 * @param unavailable why the backend does not work here; null if it does
 * @param filter the ids and prefixes that the run was limited to
 * @param saboteur the saboteur that broke the backend on purpose
 * @param command what repeats the run
 * @param started when it began, ISO 8601
 * @param verdict {@code certified} or {@code not-certified}
 * @param why why there is no certificate
 * @param certificate the file of the certificate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"schema"})
public record Results(
        String schema,
        String backend,
        String profile,
        boolean available,
        @Nullable String unavailable,
        List<String> filter,
        @Nullable String saboteur,
        String command,
        String started,
        double seconds,
        Artefact kit,
        CatalogueUsed catalogue,
        @Nullable Artefact backendJar,
        Place machine,
        List<String> capabilities,
        List<GroupResult> groups,
        Map<String, Integer> counts,
        String verdict,
        @Nullable String why,
        @Nullable String certificate,
        List<AssertionResult> assertions) {

    /** The schema of the result files that this kit writes. */
    public static final String SCHEMA = "bsdsocket-results/1";

    /** The catalogue that the run went by. */
    public record CatalogueUsed(String hash, int anchors, int assertions) {}

    /** Whether anything failed, or the kit did. */
    public boolean red() {
        return counts.getOrDefault("fail", 0) + counts.getOrDefault("broken", 0) > 0;
    }
}
