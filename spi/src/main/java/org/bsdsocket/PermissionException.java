package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** It is not allowed: EACCES, EPERM. */
@PythonName("PermissionError")
public final class PermissionException extends OSException {

    private static final long serialVersionUID = 1L;

    PermissionException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
