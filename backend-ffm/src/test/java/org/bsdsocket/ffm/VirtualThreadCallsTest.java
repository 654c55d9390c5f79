package org.bsdsocket.ffm;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.VirtualThreadCallsContract;

class VirtualThreadCallsTest extends VirtualThreadCallsContract {

    VirtualThreadCallsTest() {
        super(SocketModule.load("ffm"));
    }
}
