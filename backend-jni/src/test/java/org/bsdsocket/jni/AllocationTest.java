package org.bsdsocket.jni;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.AllocationContract;

class AllocationTest extends AllocationContract {

    AllocationTest() {
        super(SocketModule.load("jni"));
    }
}
