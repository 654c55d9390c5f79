package org.bsdsocket.reports;

import java.util.stream.Stream;

/** A part of the documentation, told by how the names of its anchors begin. */
enum Chapter {
    FAMILIES("Socket families"),
    MODULE("Module contents"),
    OBJECTS("Socket objects"),
    TIMEOUTS("Notes on socket timeouts"),
    OTHER("Everything else");

    private final String title;

    Chapter(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Returns whether an anchor belongs here; each belongs to exactly one. */
    boolean holds(String anchor) {
        return of(anchor) == this;
    }

    private static Chapter of(String anchor) {
        if (begins(anchor, "families")) {
            return FAMILIES;
        }
        if (begins(anchor, "socket.socket.", "socket_objects")) {
            return OBJECTS;
        }
        if (begins(anchor, "socket.", "contents", "constants", "creating_sockets", "other_functions")) {
            return MODULE;
        }
        return begins(anchor, "timeouts") ? TIMEOUTS : OTHER;
    }

    private static boolean begins(String anchor, String... beginnings) {
        return Stream.of(beginnings).anyMatch(anchor::startsWith);
    }
}
