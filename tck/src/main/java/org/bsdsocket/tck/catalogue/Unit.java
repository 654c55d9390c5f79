package org.bsdsocket.tck.catalogue;

/**
 * One unit of the documentation: a sentence, a signature line or a whole block of code.
 *
 * @param anchor the documented item that it belongs to, such as {@code socket.socket.settimeout}
 * @param kind what sort of unit it is
 * @param text the words on one line, or the lines of a code block
 * @param line the line of the documentation, from 1, at which it starts
 * @param hash see {@link SentenceHash}
 */
public record Unit(String anchor, Kind kind, String text, int line, String hash) {

    /** What sort of text a unit was found in. */
    public enum Kind {
        /** A line that declares a name, with parameters and defaults. */
        SIGNATURE,
        /** A sentence of running text. */
        TEXT,
        /** A sentence of a list item. */
        ITEM,
        /** A sentence of a note. */
        NOTE,
        /** A sentence of a reference to other reading. */
        SEE,
        /** A sentence of a remark on what an earlier version changed. */
        CHANGED,
        /** The version that brought the item. */
        NEW,
        /** Where the item exists. */
        AVAILABILITY,
        /** A whole block of code. */
        CODE
    }

    static Unit of(String anchor, Kind kind, String text, int line) {
        return new Unit(anchor, kind, text, line, SentenceHash.of(kind, text));
    }
}
