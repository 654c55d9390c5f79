package org.bsdsocket.ffm;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.WakeUpContract;

class WakeUpTest extends WakeUpContract {

    WakeUpTest() {
        super(SocketModule.load("ffm"), Set.of(), true);
    }
}
