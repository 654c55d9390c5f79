package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.jspecify.annotations.Nullable;

/** Data with ancillary data over a handle. */
final class Messages {

    private final Context context;

    Messages(Context context) {
        this.context = context;
    }

    int sendmsg(
            Handle handle,
            Timeout timeout,
            List<ByteBuffer> buffers,
            List<Control> control,
            int flags,
            @Nullable Sockaddr to,
            @Nullable Address shown)
            throws OSException {
        Calls calls = context.calls();
        long deadline = calls.begin(timeout, "sendmsg");
        while (true) {
            calls.ready(handle, SocketDriver.WRITABLE, deadline, "sendmsg");
            try {
                return context.driver().sendmsg(handle, buffers, control, flags, to);
            } catch (ErrnoException e) {
                if (shown == null) {
                    calls.again(e, deadline);
                } else {
                    calls.again(e, deadline, shown);
                }
            }
        }
    }

    RecvMsg recvmsg(Handle handle, Timeout timeout, int bufsize, int ancbufsize, int flags) throws OSException {
        byte[] data = context.room("recvmsg", bufsize);
        SocketDriver.Message message = receive(handle, timeout, List.of(ByteBuffer.wrap(data)), ancbufsize, flags);
        try {
            return new RecvMsg(
                    message.count() >= bufsize ? data : Arrays.copyOf(data, message.count()),
                    ancillary(message.control()),
                    message.flags(),
                    context.addresses().present(message.address()));
        } catch (RuntimeException | Error e) {
            closeReceived(message.control(), e);
            throw e;
        }
    }

    RecvMsgInto recvmsgInto(Handle handle, Timeout timeout, List<ByteBuffer> buffers, int ancbufsize, int flags)
            throws OSException {
        SocketDriver.Message message = receive(handle, timeout, buffers, ancbufsize, flags);
        try {
            return new RecvMsgInto(
                    message.count(),
                    ancillary(message.control()),
                    message.flags(),
                    context.addresses().present(message.address()));
        } catch (RuntimeException | Error e) {
            closeReceived(message.control(), e);
            throw e;
        }
    }

    private SocketDriver.Message receive(
            Handle handle, Timeout timeout, List<ByteBuffer> buffers, int ancbufsize, int flags) throws OSException {
        Calls calls = context.calls();
        long deadline = calls.begin(timeout, "recvmsg");
        while (true) {
            calls.ready(handle, SocketDriver.READABLE, deadline, "recvmsg");
            try {
                return context.driver().recvmsg(handle, buffers, ancbufsize, flags);
            } catch (ErrnoException e) {
                calls.again(e, deadline);
            }
        }
    }

    private static List<ControlMessage> ancillary(List<Control> control) {
        if (control.isEmpty()) {
            return List.of();
        }
        List<ControlMessage> messages = new ArrayList<>(control.size());
        for (Control item : control) {
            messages.add(new ControlMessage(item.level(), item.type(), item.data()));
        }
        return List.copyOf(messages);
    }

    // Nobody will ever learn the numbers of descriptors that came with a message that could not be handed over.
    private void closeReceived(List<Control> control, Throwable reason) {
        int level = context.constants().number("SOL_SOCKET");
        int type = context.constants().number("SCM_RIGHTS");
        for (Control item : control) {
            if (item.level() == level && item.type() == type) {
                ByteBuffer fds = ByteBuffer.wrap(item.data()).order(ByteOrder.nativeOrder());
                while (fds.remaining() >= Integer.BYTES) {
                    try {
                        context.driver().closeDescriptor(fds.getInt());
                    } catch (ErrnoException e) {
                        reason.addSuppressed(e);
                    }
                }
            }
        }
    }
}
