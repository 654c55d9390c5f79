package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** There is something of that name already: EEXIST. */
@PythonName("FileExistsError")
public final class FileExistsException extends OSException {

    private static final long serialVersionUID = 1L;

    FileExistsException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
