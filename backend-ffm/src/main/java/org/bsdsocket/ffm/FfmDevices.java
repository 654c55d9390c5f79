package org.bsdsocket.ffm;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.libc.Devices;

final class FfmDevices extends Checks implements Devices {

    FfmDevices(Abi abi) {
        super(abi);
    }

    @Override
    public int ioctl(long fd, long request, ByteBuffer arg) {
        try {
            MemorySegment argument = window(arg, 0, abi.ioctlRoom(request));
            return (int) FfmDescriptors.Functions.IOCTL.invokeExact(fd(fd), request, argument);
        } catch (Throwable e) {
            return refused(e);
        }
    }
}
