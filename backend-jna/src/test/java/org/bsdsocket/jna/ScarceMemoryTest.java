package org.bsdsocket.jna;

import org.bsdsocket.tck.soak.ScarceMemoryContract;

class ScarceMemoryTest extends ScarceMemoryContract {

    ScarceMemoryTest() {
        super("jna");
    }
}
