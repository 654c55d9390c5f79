package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** The connection was given up on this side: ECONNABORTED. */
@PythonName("ConnectionAbortedError")
public final class ConnectionAbortedException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    ConnectionAbortedException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
