package org.bsdsocket.ffm;

import org.bsdsocket.tck.soak.ScarceMemoryContract;

class ScarceMemoryTest extends ScarceMemoryContract {

    ScarceMemoryTest() {
        super("ffm");
    }
}
