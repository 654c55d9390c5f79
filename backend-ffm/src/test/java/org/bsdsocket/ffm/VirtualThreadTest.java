package org.bsdsocket.ffm;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.VirtualThreadContract;

class VirtualThreadTest extends VirtualThreadContract {

    VirtualThreadTest() {
        super(SocketModule.load("ffm"), Set.of());
    }
}
