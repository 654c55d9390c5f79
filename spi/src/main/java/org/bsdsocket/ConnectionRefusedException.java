package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** Nobody listens there: ECONNREFUSED. */
@PythonName("ConnectionRefusedError")
public final class ConnectionRefusedException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    ConnectionRefusedException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
