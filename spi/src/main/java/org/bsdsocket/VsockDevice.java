package org.bsdsocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;

/** The device that knows this machine's context id. */
final class VsockDevice {

    private static final Path DEVICE = Path.of("/dev/vsock");

    private final Context context;

    VsockDevice(Context context) {
        this.context = context;
    }

    long localCid() throws OSException {
        context.need(Capability.DEVICES, "vmSocketsLocalCid");
        long request = context.constants().valueOf(Constants.IOCTL_VM_SOCKETS_GET_LOCAL_CID);
        byte[] cid = new byte[Struct.size(context.driver().layouts(), "int")];
        try (FileChannel device = FileChannel.open(DEVICE)) {
            context.driver().ioctl(device, request, cid);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (IOException e) {
            OSException failure = new OSException("open: " + DEVICE + " cannot be opened", null, "open");
            failure.initCause(e);
            throw failure;
        }
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(cid).order(ByteOrder.nativeOrder()).getInt());
    }
}
