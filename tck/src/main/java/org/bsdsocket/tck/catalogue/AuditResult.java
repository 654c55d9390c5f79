package org.bsdsocket.tck.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an audit found; it passed if it found no problem.
 *
 * @param unknown units of catalogued anchors that the catalogue does not know
 * @param problems everything else that is wrong, each with its file and line where it has one
 * @param uncatalogued anchors that are not catalogued yet, in the order of the documentation, with their number of units
 * @param units how many units the documentation has
 * @param catalogued how many of them belong to catalogued anchors
 */
public record AuditResult(
        List<Unit> unknown, List<String> problems, Map<String, Integer> uncatalogued, int units, int catalogued) {

    public AuditResult {
        unknown = List.copyOf(unknown);
        problems = List.copyOf(problems);
    }

    /** Returns whether every sentence of the catalogued anchors is accounted for and nothing else is wrong. */
    public boolean passed() {
        return unknown.isEmpty() && problems.isEmpty();
    }

    /** Returns every problem as a line; units are named by place and hash and never by their words. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>(problems);
        for (Unit unit : unknown) {
            complaints.add("%s: the catalogue does not know %s of line %d of the documentation (%s)"
                    .formatted(AnchorReader.fileOf(unit.anchor()), unit.hash(), unit.line(), unit.kind()));
        }
        return complaints;
    }
}
