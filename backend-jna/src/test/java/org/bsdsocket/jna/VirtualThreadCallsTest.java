package org.bsdsocket.jna;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.VirtualThreadCallsContract;

class VirtualThreadCallsTest extends VirtualThreadCallsContract {

    VirtualThreadCallsTest() {
        super(SocketModule.load("jna"));
    }
}
