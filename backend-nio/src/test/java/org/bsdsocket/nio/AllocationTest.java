package org.bsdsocket.nio;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.AllocationContract;

class AllocationTest extends AllocationContract {

    AllocationTest() {
        super(SocketModule.load("nio"));
    }
}
