package org.bsdsocket.jna;

import org.bsdsocket.tck.soak.NativeAccessContract;

class NativeAccessTest extends NativeAccessContract {

    NativeAccessTest() {
        super("jna", "com.sun.jna");
    }
}
