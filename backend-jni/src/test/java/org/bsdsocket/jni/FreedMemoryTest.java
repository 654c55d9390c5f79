package org.bsdsocket.jni;

import org.bsdsocket.tck.soak.FreedMemoryContract;

class FreedMemoryTest extends FreedMemoryContract {

    FreedMemoryTest() {
        super("jni");
    }
}
