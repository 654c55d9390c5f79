package org.bsdsocket.benchmarks.syscalls;

import org.bsdsocket.Timeout;

/** The three modes of a socket. */
enum Mode {
    BLOCKING("blocking", Timeout.BLOCKING),
    TIMEOUT("timeout", Timeout.ofSeconds(5)),
    NON_BLOCKING("non-blocking", Timeout.NON_BLOCKING);

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // Timeouts are records.
    private final Timeout timeout;

    Mode(String id, Timeout timeout) {
        this.id = id;
        this.timeout = timeout;
    }

    Timeout timeout() {
        return timeout;
    }

    @Override
    public String toString() {
        return id;
    }
}
