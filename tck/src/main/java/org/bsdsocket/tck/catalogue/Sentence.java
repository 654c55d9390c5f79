package org.bsdsocket.tck.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of one unit of the documentation.
 *
 * @param hash the unit's hash
 * @param assertions the numbers of the anchor's assertions that it makes; empty if it makes none
 * @param informative why it makes none, or null if it makes some
 * @param line the line of the catalogue file, from 1
 */
public record Sentence(
        String hash, List<Integer> assertions, @Nullable String informative, int line) {

    public Sentence {
        assertions = List.copyOf(assertions);
    }
}
