package org.bsdsocket.tck.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The documentation, split into units in the order of the text; the same text always gives the same units. */
public final class Documentation {

    private final List<Unit> units;
    private final Map<String, List<Unit>> byAnchor;
    private final Map<String, String> anchorOfName;
    private final String lastChange;
    private final long characters;
    private final long structural;

    Documentation(
            List<Unit> units, Map<String, String> anchorOfName, String lastChange, long characters, long structural) {
        this.units = List.copyOf(units);
        this.anchorOfName = Map.copyOf(anchorOfName);
        this.lastChange = lastChange;
        this.characters = characters;
        this.structural = structural;
        this.byAnchor = new LinkedHashMap<>();
        for (Unit unit : units) {
            byAnchor.computeIfAbsent(unit.anchor(), anchor -> new ArrayList<>()).add(unit);
        }
        byAnchor.replaceAll((anchor, list) -> List.copyOf(list));
    }

    /**
     * Reads the documentation from a file in UTF-8.
     *
     * @throws IOException if the file cannot be read
     */
    public static Documentation read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** Splits a text that is laid out like a page of Vim's help. */
    public static Documentation parse(String text) {
        return new DocumentationParser().parse(text);
    }

    /** Returns every unit, in order. */
    public List<Unit> units() {
        return units;
    }

    /** Returns the units of an anchor in order, or none if there is no such anchor. */
    public List<Unit> units(String anchor) {
        return byAnchor.getOrDefault(anchor, List.of());
    }

    /** Returns the anchors that have units, in order of their first. */
    public List<String> anchors() {
        return List.copyOf(byAnchor.keySet());
    }

    /**
     * Returns the anchor under which a name is documented: names that share one text share the anchor of the
     * first of them. A name that the documentation lacks is returned as it is.
     */
    public String anchorOf(String name) {
        return anchorOfName.getOrDefault(name, name);
    }

    /** Returns the date that the documentation gives for itself, or an empty string. */
    public String lastChange() {
        return lastChange;
    }

    /** Returns how many visible characters belong neither to a unit nor to titles, tags and rules; 0 is right. */
    public long unaccounted() {
        long inUnits = units.stream().mapToLong(unit -> visible(unit.text())).sum();
        return characters - structural - inUnits;
    }

    static long visible(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }
}
