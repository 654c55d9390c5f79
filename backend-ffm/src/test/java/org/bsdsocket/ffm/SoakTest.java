package org.bsdsocket.ffm;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.SoakContract;

class SoakTest extends SoakContract {

    SoakTest() {
        super(SocketModule.load("ffm"));
    }
}
