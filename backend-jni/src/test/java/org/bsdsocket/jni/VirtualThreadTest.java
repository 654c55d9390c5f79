package org.bsdsocket.jni;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.VirtualThreadContract;

class VirtualThreadTest extends VirtualThreadContract {

    VirtualThreadTest() {
        super(SocketModule.load("jni"), Set.of());
    }
}
