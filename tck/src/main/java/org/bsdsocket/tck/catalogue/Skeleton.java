package org.bsdsocket.tck.catalogue;

import java.util.List;

/**
 * The beginning of a catalogue file for its author: every unit with its hash and its words.
 *
 * <p>It is refused as it is: the lines with the words must go, and what only an author can say is left empty.
 */
public final class Skeleton {

    private Skeleton() {}

    /**
     * Returns the skeleton of an anchor.
     *
     * @throws IllegalArgumentException if the documentation has no such anchor; says where a name is documented that
     *     shares another one's text
     */
    public static String of(Documentation documentation, String anchor) {
        List<Unit> units = documentation.units(anchor);
        if (units.isEmpty()) {
            String known = documentation.anchorOf(anchor);
            throw new IllegalArgumentException(
                    known.equals(anchor)
                            ? "the documentation has no anchor " + anchor + "; tck audit -v names them"
                            : anchor + " is documented under " + known);
        }
        StringBuilder yaml = new StringBuilder();
        yaml.append("anchor: ").append(anchor).append("\ngroup:\nsentences:\n");
        units.forEach(unit -> sentence(yaml, unit));
        yaml.append("assertions:\n  - n: 1\n    promise:\n    saboteurs: []\n");
        return yaml.toString();
    }

    private static void sentence(StringBuilder yaml, Unit unit) {
        unit.text()
                .lines()
                .forEach(line -> yaml.append("  ")
                        .append(AnchorReader.QUOTE)
                        .append(' ')
                        .append(line)
                        .append('\n'));
        yaml.append("  - hash: ").append(unit.hash()).append('\n');
        yaml.append("    ").append(suggestion(unit.kind())).append('\n');
    }

    private static String suggestion(Unit.Kind kind) {
        return switch (kind) {
            case NEW -> "informative: history";
            case SEE -> "informative: names further reading";
            case AVAILABILITY -> "informative: sets the availability of the assertions";
            case SIGNATURE, TEXT, ITEM, NOTE, CHANGED, CODE -> "assertions: []";
        };
    }
}
