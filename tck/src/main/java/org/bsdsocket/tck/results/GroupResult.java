package org.bsdsocket.tck.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of assertions, and whether a certificate covers it.
 *
 * @param name the capability
 * @param why why it is not covered
 * @param counts its assertions by outcome
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupResult(
        String name, boolean covered, @Nullable String why, Map<String, Integer> counts) {}
