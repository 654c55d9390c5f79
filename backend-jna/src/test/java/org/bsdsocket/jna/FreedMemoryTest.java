package org.bsdsocket.jna;

import org.bsdsocket.tck.soak.FreedMemoryContract;

class FreedMemoryTest extends FreedMemoryContract {

    FreedMemoryTest() {
        super("jna");
    }
}
