package org.bsdsocket.jna;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.VirtualThreadContract;

class VirtualThreadTest extends VirtualThreadContract {

    VirtualThreadTest() {
        super(SocketModule.load("jna"), Set.of());
    }
}
