package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** The other end takes no more data: EPIPE, ESHUTDOWN. */
@PythonName("BrokenPipeError")
public final class BrokenPipeException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    BrokenPipeException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
