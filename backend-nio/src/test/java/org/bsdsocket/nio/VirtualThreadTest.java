package org.bsdsocket.nio;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.BlockedCall;
import org.bsdsocket.tck.soak.VirtualThreadContract;

class VirtualThreadTest extends VirtualThreadContract {

    VirtualThreadTest() {
        super(SocketModule.load("nio"), Set.of(BlockedCall.RECVMSG, BlockedCall.SENDMSG));
    }
}
