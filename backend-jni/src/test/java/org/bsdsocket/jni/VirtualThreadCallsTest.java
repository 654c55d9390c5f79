package org.bsdsocket.jni;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.VirtualThreadCallsContract;

class VirtualThreadCallsTest extends VirtualThreadCallsContract {

    VirtualThreadCallsTest() {
        super(SocketModule.load("jni"));
    }
}
