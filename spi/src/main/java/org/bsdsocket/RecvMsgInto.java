package org.bsdsocket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What recvmsgInto returns.
 *
 * @param nbytes bytes put into the buffers, all together
 * @param ancdata the control messages, in the order in which they came
 * @param msgFlags the bits that the system set; compare with {@link SocketModule#valueOf}
 * @param address the sender's; null where the system gives none
 */
public record RecvMsgInto(
        int nbytes,
        List<ControlMessage> ancdata,
        int msgFlags,
        @Nullable Address address) {

    public RecvMsgInto {
        Nulls.refuse("ancdata", ancdata);
    }
}
