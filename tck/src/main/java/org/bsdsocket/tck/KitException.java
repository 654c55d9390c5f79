package org.bsdsocket.tck;

/** The kit itself failed: the test says nothing about the backend, and its assertions are broken. */
public final class KitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure without a cause of its own. */
    public KitException(String message) {
        super(message);
    }

    /** A failure of something that the kit relies on. */
    public KitException(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
