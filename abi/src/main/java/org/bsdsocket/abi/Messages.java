package org.bsdsocket.abi;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import org.bsdsocket.abi.libc.LibC;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver.Message;
import org.jspecify.annotations.Nullable;

/** sendmsg(2) and recvmsg(2): several buffers and control messages in one call. */
final class Messages {

    /** More than any message carries, and no more than a thread keeps. */
    private static final int CONTROL = 1 << 20;

    private final Kernel kernel;
    private final LibC libc;
    private final MessageHeader header;
    private final Options options;
    private final OptionalLong domain;
    private final int sockets;
    private final int unix;
    private final int einval;
    private final int cmsgCloexec;
    private final int msgTrunc;
    private final IntConsumer close;

    Messages(Kernel kernel, Options options) {
        this.kernel = kernel;
        this.options = options;
        this.domain = kernel.abi.value("SO_DOMAIN");
        this.sockets = kernel.abi.constant("SOL_SOCKET");
        this.unix = kernel.abi.constant("AF_UNIX");
        this.einval = kernel.abi.constant("errno.EINVAL");
        this.libc = kernel.libc;
        this.header = new MessageHeader(kernel.abi);
        this.cmsgCloexec = kernel.abi.optionalFlag("MSG_CMSG_CLOEXEC");
        this.msgTrunc = kernel.abi.optionalFlag("MSG_TRUNC");
        this.close = libc.descriptors()::close;
    }

    Message recvmsg(NativeHandle handle, List<ByteBuffer> buffers, int controlLength, int flags) throws ErrnoException {
        if (controlLength < 0) {
            throw new IllegalArgumentException(
                    "room for control messages is " + controlLength + "; expected at least 0");
        }
        for (ByteBuffer buffer : buffers) {
            Transfers.room(buffer);
        }
        Workspace workspace = kernel.workspace();
        MessageHeader.Layout message = header.lay("recvmsg", workspace, buffers, Math.min(controlLength, CONTROL));
        if ((flags & msgTrunc) != 0) {
            // Bytes may be counted without being stored, and what was in memory before must not pass for them.
            message.gather(buffers);
        }
        message.name(workspace.addressOf(workspace.address), kernel.addresses.capacity());
        kernel.begin("recvmsg", handle);
        long result;
        try {
            int asked = handle.takesCloexec ? flags | cmsgCloexec : flags;
            result = libc.data().recvmsg(handle.fd, message.bytes(), asked);
            if (result == -einval && asked != flags && bringsNoDescriptors(handle)) {
                result = libc.data().recvmsg(handle.fd, message.bytes(), flags);
                handle.takesCloexec = result == -einval; // If that was not it, the flag is asked for again.
            }
        } finally {
            workspace.call.leave(handle);
            Reference.reachabilityFence(message); // The kernel knows of its memory by address only.
        }
        int count = (int) kernel.check("recvmsg", handle, result);
        try {
            message.scatter(buffers, count);
            // Asked for on the caller's behalf, the flag is no part of the answer unless it was part of the question.
            int answer = message.flags() & ~(cmsgCloexec & ~flags);
            return new Message(
                    count, message.control(kernel.controls), answer, message.name(kernel, workspace, handle.origin));
        } catch (Throwable e) {
            message.descriptors(kernel.controls, close);
            throw e;
        }
    }

    /**
     * Whether MSG_CMSG_CLOEXEC is of no use: packet sockets, CAN_ISOTP and CAN_J1939 refuse what they do not know, and only
     * AF_UNIX brings descriptors. The system is asked, since a handle may have been told another family than it has.
     */
    private boolean bringsNoDescriptors(NativeHandle handle) {
        try {
            return domain.isPresent() && options.get(handle.fd, sockets, (int) domain.getAsLong()) != unix;
        } catch (ErrnoException e) {
            return false;
        }
    }

    int sendmsg(
            NativeHandle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        Workspace workspace = kernel.workspace();
        int nameLength = address == null ? 0 : kernel.addresses.encode(address, workspace.address);
        int controlLength = MessageHeader.toInt("control messages", kernel.controls.space(control));
        MessageHeader.Layout message = header.lay("sendmsg", workspace, buffers, controlLength);
        message.gather(buffers);
        message.control(kernel.controls, control);
        if (address != null) {
            message.name(workspace.addressOf(workspace.address), nameLength);
        }
        kernel.begin("sendmsg", handle);
        long result;
        try {
            result = libc.data().sendmsg(handle.fd, message.bytes(), flags);
        } finally {
            workspace.call.leave(handle);
            Reference.reachabilityFence(message); // The kernel knows of its memory by address only.
        }
        int count = (int) kernel.check("sendmsg", handle, result);
        MessageHeader.advance(buffers, count);
        return count;
    }
}
