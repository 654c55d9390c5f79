package org.bsdsocket.reports;

import java.util.Locale;

/** What became of an assertion on a backend; in the order in which a reader wants to hear of it, worst first. */
enum Outcome {
    FAIL("tried here and not kept"),
    BROKEN("the kit itself failed: a fixture, a port, a time limit"),
    UNTESTED("no test of the kit tries it"),
    UNMET("this machine lacks something that the test needs"),
    EXCLUDED("disputed, and taken out by a release of the kit"),
    UNSUPPORTED("the backend does not claim the capability, and was seen to refuse"),
    PASS("tried here and kept"),
    INAPPLICABLE("the documentation does not promise it on this platform"),
    UNTESTABLE("no test can be written for it");

    private final String meaning;

    Outcome(String meaning) {
        this.meaning = meaning;
    }

    /**
     * Returns the outcome that result files call by a word.
     *
     * @throws IllegalArgumentException if there is none
     */
    static Outcome of(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("no outcome is called '" + word + "'");
    }

    /** Returns its name in result files and for people. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it means, in a line. */
    String meaning() {
        return meaning;
    }

    /** Returns whether it forbids every certificate. */
    boolean isFailure() {
        return this == FAIL || this == BROKEN;
    }
}
