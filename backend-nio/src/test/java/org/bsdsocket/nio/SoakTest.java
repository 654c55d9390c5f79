package org.bsdsocket.nio;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.ConnectionSoakContract;

class SoakTest extends ConnectionSoakContract {

    SoakTest() {
        super(SocketModule.load("nio"));
    }
}
