package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** A directory stands where something else was expected: EISDIR. */
@PythonName("IsADirectoryError")
public final class IsADirectoryException extends OSException {

    private static final long serialVersionUID = 1L;

    IsADirectoryException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
