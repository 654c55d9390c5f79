package org.bsdsocket.nio;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.BlockedCall;
import org.bsdsocket.tck.soak.WakeUpContract;

class WakeUpTest extends WakeUpContract {

    WakeUpTest() {
        super(SocketModule.load("nio"), Set.of(BlockedCall.RECVMSG, BlockedCall.SENDMSG), false);
    }
}
