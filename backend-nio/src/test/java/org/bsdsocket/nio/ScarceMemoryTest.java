package org.bsdsocket.nio;

import org.bsdsocket.tck.soak.ScarceMemoryContract;

class ScarceMemoryTest extends ScarceMemoryContract {

    ScarceMemoryTest() {
        super("nio");
    }
}
