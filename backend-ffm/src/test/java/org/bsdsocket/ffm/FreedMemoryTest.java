package org.bsdsocket.ffm;

import org.bsdsocket.tck.soak.FreedMemoryContract;

class FreedMemoryTest extends FreedMemoryContract {

    FreedMemoryTest() {
        super("ffm");
    }
}
