package org.bsdsocket.spi;

import java.util.Objects;

/**
 * A system call that failed.
 *
 * <p>It has no stack trace: it is caught at once above the seam, where it becomes a retry, a timeout or a public
 * exception, and would-block errors are part of the ordinary data path.
 */
public final class ErrnoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Errno errno;
    private final String call;

    /**
     * @param errno what went wrong
     * @param call the C function that failed, as {@code "connect"}
     */
    public ErrnoException(Errno errno, String call) {
        super(null, null, false, false);
        this.errno = Objects.requireNonNull(errno, "errno");
        this.call = Objects.requireNonNull(call, "call");
    }

    public Errno errno() {
        return errno;
    }

    /** Whether the call failed with the error of that symbol. */
    public boolean is(String symbol) {
        return errno.is(symbol);
    }

    public String call() {
        return call;
    }

    @Override
    public String getMessage() {
        return call + ": " + errno.name();
    }
}
