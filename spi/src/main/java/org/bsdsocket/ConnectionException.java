package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** A connection that failed: the root of its four kinds. */
@PythonName("ConnectionError")
public abstract sealed class ConnectionException extends OSException
        permits BrokenPipeException, ConnectionAbortedException, ConnectionRefusedException, ConnectionResetException {

    private static final long serialVersionUID = 1L;

    ConnectionException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
