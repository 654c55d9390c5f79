package org.bsdsocket.jni;

import org.bsdsocket.tck.soak.ScarceMemoryContract;

class ScarceMemoryTest extends ScarceMemoryContract {

    ScarceMemoryTest() {
        super("jni");
    }
}
