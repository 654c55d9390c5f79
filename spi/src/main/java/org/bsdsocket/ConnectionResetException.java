package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** The other end broke the connection off: ECONNRESET. */
@PythonName("ConnectionResetError")
public final class ConnectionResetException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    ConnectionResetException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
