package org.bsdsocket;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What recvmsg returns.
 *
 * @param data the ordinary data; the caller's own array
 * @param ancdata the control messages, in the order in which they came
 * @param msgFlags the bits that the system set; compare with {@link SocketModule#valueOf}
 * @param address the sender's; null where the system gives none
 */
public record RecvMsg(
        byte[] data,
        List<ControlMessage> ancdata,
        int msgFlags,
        @Nullable Address address) {

    public RecvMsg {
        Objects.requireNonNull(data, "data");
        Nulls.refuse("ancdata", ancdata);
    }

    /** As Python shows it. */
    @Override
    public String toString() {
        return PythonRepr.tuple(PythonRepr.literal(data), ancdata, msgFlags, PythonRepr.orNone(address));
    }
}
