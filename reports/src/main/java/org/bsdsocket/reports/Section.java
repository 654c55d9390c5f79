package org.bsdsocket.reports;

/** A part of the page with a heading of its own. */
interface Section {

    /** Its identifier, for links. */
    String id();

    /** Its heading. */
    String title();

    /** Whether there is anything to say; if not, it is left out. */
    boolean hasContent();

    /** Writes everything below the heading. */
    void write(Markup html);
}
