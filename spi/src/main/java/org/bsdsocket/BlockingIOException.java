package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** The operation would have to wait, and the socket is in non-blocking mode: EAGAIN, EALREADY, EINPROGRESS, EWOULDBLOCK. */
@PythonName("BlockingIOError")
public final class BlockingIOException extends OSException {

    private static final long serialVersionUID = 1L;

    BlockingIOException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
