package org.bsdsocket.jni;

import org.bsdsocket.tck.soak.NativeAccessContract;

class NativeAccessTest extends NativeAccessContract {

    NativeAccessTest() {
        super("jni", "org.bsdsocket.jni");
    }
}
