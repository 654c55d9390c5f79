package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** There is no such process: ESRCH. */
@PythonName("ProcessLookupError")
public final class ProcessLookupException extends OSException {

    private static final long serialVersionUID = 1L;

    ProcessLookupException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
