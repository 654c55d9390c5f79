package org.bsdsocket;

import java.io.IOException;
import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/**
 * An error of the system, or of an address: the root of everything that the module throws for reasons outside the program.
 *
 * <p>The message names the call, the symbol and the address, as
 * {@code connect: [Errno 111 ECONNREFUSED] Connection refused: ('127.0.0.1', 9)}. Errors with a class of their own in
 * Python (PEP 3151) have one here.
 */
@PythonName("socket.error")
public sealed class OSException extends IOException
        permits BlockingIOException,
                ConnectionException,
                FileExistsException,
                FileNotFoundException,
                GaiException,
                HostException,
                InterruptedOSException,
                IsADirectoryException,
                NotADirectoryException,
                PermissionException,
                ProcessLookupException,
                TimeoutException {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final @Nullable String name;
    private final @Nullable String call;

    /** An error that the system reported. */
    OSException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message);
        this.number = errno == null ? 0 : errno.number();
        this.name = errno == null ? null : errno.name();
        this.call = call;
    }

    /** The error number; 0 where the system reported none. */
    public int errno() {
        return number;
    }

    /** The error's symbol, as {@code ECONNREFUSED}; null where the system reported none. */
    public @Nullable String errnoName() {
        return name;
    }

    /** The C function that failed; null where none was called. */
    public @Nullable String call() {
        return call;
    }
}
