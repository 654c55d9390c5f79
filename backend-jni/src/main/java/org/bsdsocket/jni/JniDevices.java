package org.bsdsocket.jni;

import java.nio.ByteBuffer;
import org.bsdsocket.abi.libc.Devices;

/** See {@code devices.c}. */
final class JniDevices implements Devices {

    @Override
    public native int ioctl(long fd, long request, ByteBuffer arg);
}
