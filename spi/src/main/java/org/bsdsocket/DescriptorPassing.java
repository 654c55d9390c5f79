package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Descriptors over AF_UNIX: arrays of C's {@code int} in control messages of type SCM_RIGHTS. */
final class DescriptorPassing {

    private final SocketModule module;

    DescriptorPassing(SocketModule module) {
        this.module = module;
    }

    int send(Socket sock, List<ByteBuffer> buffers, long[] fds, MsgFlag flags, @Nullable Address address)
            throws OSException {
        Objects.requireNonNull(sock, "sock");
        Objects.requireNonNull(fds, "fds");
        ByteBuffer data = ByteBuffer.allocate(Math.multiplyExact(fds.length, Integer.BYTES))
                .order(ByteOrder.nativeOrder());
        for (long fd : fds) {
            if (fd != (int) fd) {
                throw new IllegalArgumentException("send_fds: the descriptor " + fd + " does not fit into a C int");
            }
            data.putInt((int) fd);
        }
        ControlMessage rights = new ControlMessage(level(), type(), data.array());
        return sock.sendmsg(buffers, List.of(rights), flags, address);
    }

    /** Other control messages are dropped, and so are the bytes of a descriptor that was cut off. */
    RecvFds receive(Socket sock, int bufsize, int maxfds, MsgFlag flags) throws OSException {
        Objects.requireNonNull(sock, "sock");
        Objects.requireNonNull(flags, "flags");
        // Everything that can be refused is refused before descriptors arrive, for which nobody would care then.
        int level = level();
        int type = type();
        RecvMsg message = sock.recvmsg(bufsize, space(maxfds), flags);
        return new RecvFds(
                message.data(), descriptors(message.ancdata(), level, type), message.msgFlags(), message.address());
    }

    private int space(int maxfds) {
        Ranges.notNegative("maxfds", maxfds);
        try {
            return Math.toIntExact(module.CMSG_LEN((long) maxfds * Integer.BYTES));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "maxfds is " + maxfds + "; expected no more than one control message has room for", e);
        }
    }

    private static long[] descriptors(List<ControlMessage> items, int level, int type) {
        long[] fds = {};
        for (ControlMessage item : items) {
            if (item.level() == level && item.type() == type) {
                ByteBuffer data = ByteBuffer.wrap(item.bytes()).order(ByteOrder.nativeOrder());
                int known = fds.length;
                fds = Arrays.copyOf(fds, known + data.remaining() / Integer.BYTES);
                for (int i = known; i < fds.length; i++) {
                    fds[i] = data.getInt();
                }
            }
        }
        return fds;
    }

    private int level() {
        return (int) module.valueOf(Constants.SOL_SOCKET);
    }

    private int type() {
        return (int) module.valueOf(Constants.SCM_RIGHTS);
    }
}
