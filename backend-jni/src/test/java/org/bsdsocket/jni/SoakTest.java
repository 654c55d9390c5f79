package org.bsdsocket.jni;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.soak.SoakContract;

class SoakTest extends SoakContract {

    SoakTest() {
        super(SocketModule.load("jni"));
    }
}
