package org.bsdsocket.ffm;

import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.LibC;

/**
 * The C library through java.lang.foreign: what is left of each method is the check of its arguments. Those are in
 * {@link Checks}, and what they find fault with ends the method as {@link Refused}.
 *
 * <p>Linking a function takes milliseconds, so those of a class are linked when the first of them is called, by the class
 * {@code Functions} within it.
 */
final class FfmLibC {

    private FfmLibC() {}

    static LibC open(Abi abi) {
        return new LibC(
                new FfmSockets(abi),
                new FfmData(abi),
                new FfmDescriptors(abi),
                new FfmDevices(abi),
                new FfmWaiting(abi),
                new FfmNames(abi),
                new FfmDatabases(abi),
                new FfmInterfaces(abi),
                new FfmMemory(abi));
    }
}
