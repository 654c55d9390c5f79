package org.bsdsocket.nio;

import org.bsdsocket.tck.soak.FreedMemoryContract;

class FreedMemoryTest extends FreedMemoryContract {

    FreedMemoryTest() {
        super("nio");
    }
}
