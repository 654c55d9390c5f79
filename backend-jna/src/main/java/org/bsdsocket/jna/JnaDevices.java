package org.bsdsocket.jna;

import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import org.bsdsocket.abi.Abi;
import org.bsdsocket.abi.Arguments;
import org.bsdsocket.abi.libc.Devices;

final class JnaDevices extends Checks implements Devices {

    private final Variadic variadic;

    JnaDevices(Abi abi, Variadic variadic) {
        super(abi);
        this.variadic = variadic;
    }

    @Override
    public int ioctl(long fd, long request, ByteBuffer arg) {
        if (!Arguments.holds(arg, 0, abi.ioctlRoom(request)) || Buffers.base(arg) == 0) {
            return efault;
        }
        return Arguments.isDescriptor(fd) ? control(fd, request, arg) : ebadf;
    }

    /** The same for arguments that are known to be good. */
    int control(long fd, long request, ByteBuffer arg) {
        return result(variadic.ioctl((int) fd, new NativeLong(request), new Pointer(Buffers.base(arg))), arg);
    }
}
