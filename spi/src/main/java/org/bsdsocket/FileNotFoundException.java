package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** There is nothing of that name: ENOENT. */
@PythonName("FileNotFoundError")
public final class FileNotFoundException extends OSException {

    private static final long serialVersionUID = 1L;

    FileNotFoundException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
