package org.bsdsocket.tck;

/** The machine lacks something that a test needs: its assertions are unmet. */
public final class UnmetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what is missing, and how to get it */
    public UnmetException(String reason) {
        super(reason);
    }
}
