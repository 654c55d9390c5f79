package org.bsdsocket.tck.tests.messages;

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
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Changes messages on their way out, or in. */
class MessageLie extends ForwardingDriver {

    private final Change<Sent> sent;
    private final Change<Received> received;

    MessageLie(SocketDriver good, Change<Sent> sent, Change<Received> received) {
        super(good);
        this.sent = sent;
        this.received = received;
    }

    @Override
    public int sendmsg(
            Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
            throws ErrnoException {
        Sent changed = sent.of(good(), new Sent(buffers, control));
        return good().sendmsg(handle, changed.buffers(), changed.control(), flags, address);
    }

    @Override
    public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
            throws ErrnoException {
        List<ByteBuffer> fewer = sent.of(good(), new Sent(buffers, List.of())).buffers();
        Message message = good().recvmsg(handle, fewer, controlLength, flags);
        Received changed = received.of(good(), new Received(message.control(), message.flags()));
        return new Message(message.count(), changed.control(), changed.flags(), message.address());
    }

    /** Makes another message of one. */
    @FunctionalInterface
    interface Change<T> {
        T of(SocketDriver good, T message);
    }

    record Sent(List<ByteBuffer> buffers, List<Control> control) {

        Sent with(List<Control> other) {
            return new Sent(buffers, other);
        }

        Sent first(int most) {
            return new Sent(buffers.subList(0, Math.min(most, buffers.size())), control);
        }
    }

    record Received(List<Control> control, int flags) {

        Received control(List<Control> other) {
            return new Received(other, flags);
        }

        Received flags(int other) {
            return new Received(control, other);
        }
    }

    /** Counts the bytes of control messages among those sent. */
    static final class Counting extends ForwardingDriver {

        Counting(SocketDriver good) {
            super(good);
        }

        @Override
        public int sendmsg(
                Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
                throws ErrnoException {
            int more = control.stream().mapToInt(item -> item.data().length).sum();
            return good().sendmsg(handle, buffers, control, flags, address) + more;
        }
    }

    /** Closes descriptors once they are sent. */
    static final class ClosingSent extends ForwardingDriver {

        ClosingSent(SocketDriver good) {
            super(good);
        }

        @Override
        public int sendmsg(
                Handle handle, List<ByteBuffer> buffers, List<Control> control, int flags, @Nullable Sockaddr address)
                throws ErrnoException {
            int count = good().sendmsg(handle, buffers, control, flags, address);
            for (Control item : control) {
                ByteBuffer fds = ByteBuffer.wrap(item.data()).order(ByteOrder.nativeOrder());
                while (fds.hasRemaining()) {
                    good().closeDescriptor(fds.getInt());
                }
            }
            return count;
        }
    }

    /** Wants descriptors closed on exec also where none can come. */
    static final class Cautious extends ForwardingDriver {

        Cautious(SocketDriver good) {
            super(good);
        }

        @Override
        public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
                throws ErrnoException {
            return good().recvmsg(handle, buffers, controlLength, flags | Lies.flag(good(), "MSG_CMSG_CLOEXEC"));
        }
    }

    /** Fills one buffer only. */
    static final class Scattering extends ForwardingDriver {

        Scattering(SocketDriver good) {
            super(good);
        }

        @Override
        public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
                throws ErrnoException {
            return good().recvmsg(handle, buffers.subList(0, 1), controlLength, flags);
        }
    }

    /** Receives control messages though there is no room for them. */
    static final class Generous extends ForwardingDriver {

        private static final int ROOM = 256;

        Generous(SocketDriver good) {
            super(good);
        }

        @Override
        public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
                throws ErrnoException {
            return good().recvmsg(handle, buffers, controlLength == 0 ? ROOM : controlLength, flags);
        }
    }

    /** Receives more descriptors than there is room for, and forgets those that are too many. */
    static final class Leaking extends ForwardingDriver {

        private static final int MORE = 256;

        Leaking(SocketDriver good) {
            super(good);
        }

        @Override
        public Message recvmsg(Handle handle, List<ByteBuffer> buffers, int controlLength, int flags)
                throws ErrnoException {
            Message message = good().recvmsg(handle, buffers, controlLength + MORE, flags);
            int most = (int) Math.max(0, controlLength - good().controlLength(0)) / Integer.BYTES * Integer.BYTES;
            List<Control> kept = new ArrayList<>();
            int answer = message.flags();
            for (Control item : message.control()) {
                if (item.data().length > most) {
                    answer |= Lies.flag(good(), "MSG_CTRUNC");
                }
                if (most > 0) {
                    kept.add(new Control(
                            item.level(), item.type(), Arrays.copyOf(item.data(), Math.min(most, item.data().length))));
                }
            }
            return new Message(message.count(), kept, answer, message.address());
        }
    }
}
