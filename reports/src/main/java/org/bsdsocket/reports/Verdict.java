package org.bsdsocket.reports;

/** What a run, or all of them together, comes down to; worst first. */
enum Verdict {
    FAILED("failed"),
    UNCERTIFIED("not certified"),
    UNAVAILABLE("unavailable"),
    CERTIFIED("certified");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
