package org.bsdsocket;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What recvFds returns. The descriptors are close-on-exec and the caller's to close.
 *
 * @param msg the ordinary data; the caller's own array
 * @param fds the descriptors, in the order in which they were sent; the caller's own array
 * @param flags the bits that the system set; compare with {@link SocketModule#valueOf}
 * @param addr the sender's address; null where the system gives none
 */
public record RecvFds(
        byte[] msg, long[] fds, int flags, @Nullable Address addr) {

    public RecvFds {
        Objects.requireNonNull(msg, "msg");
        Objects.requireNonNull(fds, "fds");
    }

    /** As Python shows it. */
    @Override
    public String toString() {
        return PythonRepr.tuple(
                PythonRepr.literal(msg), new PythonRepr.Literal(Arrays.toString(fds)), flags, PythonRepr.orNone(addr));
    }
}
