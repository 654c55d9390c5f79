package org.bsdsocket.tck.catalogue;

import java.util.List;

/**
 * A documented item and all that the catalogue says of it.
 *
 * @param name such as {@code socket.socket.settimeout}
 * @param group the capability that its assertions belong to unless they say otherwise
 * @param sentences one for each unit of the documentation, in its order
 * @param assertions by ascending number
 * @param retired numbers that are no longer in use
 */
public record Anchor(
        String name, String group, List<Sentence> sentences, List<Assertion> assertions, List<Retired> retired) {

    public Anchor {
        sentences = List.copyOf(sentences);
        assertions = List.copyOf(assertions);
        retired = List.copyOf(retired);
    }

    /** Returns the part of the documentation that the anchor stands in, as a heading for reports. */
    public String section() {
        return Anchors.section(name);
    }
}
