package org.bsdsocket.tck.tests.options;

/** Options for tests. */
final class Options {

    /** A number that no option of SOL_SOCKET has. */
    static final int UNKNOWN = 0x7ffe;

    private Options() {}
}
