package org.bsdsocket.jna;

import com.sun.jna.Native;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.LibC;

/**
 * The C library through JNA.
 *
 * <p>Buffers cross as addresses, which is what JNA handles without an allocation. So that their memory is there until the
 * call has returned, each is handed on to whoever looks at the result.
 */
final class JnaLibC {

    private JnaLibC() {}

    static LibC open(Abi abi) {
        Functions.bind(Native.POINTER_SIZE == Long.BYTES);
        Variadic variadic = Native.load(null, Variadic.class);
        JnaDevices devices = new JnaDevices(abi, variadic);
        return new LibC(
                new JnaSockets(abi),
                new JnaData(abi),
                new JnaDescriptors(abi, variadic, devices),
                devices,
                new JnaWaiting(abi),
                new JnaNames(abi),
                new JnaDatabases(abi),
                new JnaInterfaces(abi),
                new JnaMemory(abi));
    }
}
