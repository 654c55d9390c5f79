package org.bsdsocket.tck.soak;

/** How often a test repeats what it does: a little in a build, as often as asked by hand. */
final class Rounds {

    static final String PROPERTY = "bsdsocket.rounds";

    private Rounds() {}

    static int orElse(int few) {
        return Integer.getInteger(PROPERTY, few);
    }

    /** Whether this is the long run: then nothing is forgiven, and results are printed. */
    static boolean asked() {
        return Integer.getInteger(PROPERTY) != null;
    }

    static void report(String line) {
        if (asked()) {
            System.out.println(line);
        }
    }
}
