package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** The time set with settimeout is up (no errno, message {@code timed out}), or the system's own has run out: ETIMEDOUT. */
@PythonName("TimeoutError")
public final class TimeoutException extends OSException {

    private static final long serialVersionUID = 1L;

    TimeoutException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
