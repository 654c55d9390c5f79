package org.bsdsocket.jni;

import org.bsdsocket.abi.libc.LibC;

/** The C library through JNI. The native methods are registered by the library when it is loaded; see {@code onload.c}. */
final class JniLibC {

    private JniLibC() {}

    static LibC open() {
        return new LibC(
                new JniSockets(),
                new JniData(),
                new JniDescriptors(),
                new JniDevices(),
                new JniWaiting(),
                new JniNames(),
                new JniDatabases(),
                new JniInterfaces(),
                new JniMemory());
    }
}
