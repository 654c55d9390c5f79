package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** Part of the path is not a directory: ENOTDIR. */
@PythonName("NotADirectoryError")
public final class NotADirectoryException extends OSException {

    private static final long serialVersionUID = 1L;

    NotADirectoryException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
