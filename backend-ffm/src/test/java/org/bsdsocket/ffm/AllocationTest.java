package org.bsdsocket.ffm;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.AllocationContract;

class AllocationTest extends AllocationContract {

    AllocationTest() {
        super(SocketModule.load("ffm"));
    }
}
