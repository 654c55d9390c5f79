package org.bsdsocket;

import org.bsdsocket.spi.Errno;
import org.jspecify.annotations.Nullable;

/** The thread was interrupted while it was waiting: EINTR. Its interrupt status is kept and the socket stays open. It is not called InterruptedException, which every Java file would confuse with that of java.lang. */
@PythonName("InterruptedError")
public final class InterruptedOSException extends OSException {

    private static final long serialVersionUID = 1L;

    InterruptedOSException(String message, @Nullable Errno errno, @Nullable String call) {
        super(message, errno, call);
    }
}
