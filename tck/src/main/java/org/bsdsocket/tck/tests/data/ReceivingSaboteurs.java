package org.bsdsocket.tck.tests.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.bsdsocket.HostPort6;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.Received;
import org.bsdsocket.ReceivedInto;
import org.bsdsocket.RecvMsgInto;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Liars about what was received. */
final class ReceivingSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "corrupts-received-bytes",
                        "flips a bit of the first byte of each piece received",
                        ReceivedLie.Corrupting::new),
                Saboteur.driver(
                        "clobbers-rest-of-buffer",
                        "writes to the buffer behind what was received",
                        ReceivedLie.Clobbering::new),
                Saboteur.driver("forgets-sender", "never says who sent", ReceivedLie.Forgetting::new),
                Saboteur.driver(
                        "misreports-sender-port", "names the port next to the sender's", ReceivedLie.Misreporting::new),
                Saboteur.driver("pads-received-bytes", "returns as many bytes as asked for", Padding::new),
                Saboteur.driver("drops-rest-of-stream", "reads ahead and throws away what is too much", Dropping::new),
                Saboteur.driver("leaves-room-unused", "leaves the last byte of a buffer free", Sparing::new),
                Saboteur.driver(
                        "reset-at-end-of-stream", "takes the end of a stream for a broken connection", Resetting::new),
                Saboteur.driver(
                        "ignores-receive-flags",
                        "receives without the flags",
                        good -> FlagsLie.receiving(good, flags -> 0)),
                Saboteur.driver(
                        "peeks-by-default",
                        "without flags leaves the data where it is",
                        good -> FlagsLie.receiving(good, flags -> flags == 0 ? Lies.flag(good, "MSG_PEEK") : flags)),
                Saboteur.driver(
                        "waits-for-full-buffer",
                        "waits until as much is there as was asked for",
                        good -> FlagsLie.receiving(good, flags -> flags | Lies.flag(good, "MSG_WAITALL"))),
                Saboteur.driver(
                        "signal-ends-call",
                        "reports a signal as an error of input and output",
                        good -> Lies.otherErrors(
                                good, error -> error.is("EINTR") ? Lies.error(good, "EIO", error.call()) : error)),
                Saboteur.api("receives-beyond-limit", "takes twice as much as allowed")
                        .on("recv", call -> call.proceed(2 * call.<Integer>arg(0), call.arg(1)))
                        .on("recvfrom", call -> call.proceed(2 * call.<Integer>arg(0), call.arg(1)))
                        .on("recvmsg", call -> call.proceed(2 * call.<Integer>arg(0), call.arg(1), call.arg(2))),
                Saboteur.api("ignores-nbytes", "takes a count for none")
                        .on("recvInto", call -> call.proceed(call.arg(0), 0, call.arg(2)))
                        .on("recvfromInto", call -> call.proceed(call.arg(0), 0, call.arg(2))),
                Saboteur.api("accepts-oversized-nbytes", "takes a count that cannot be for none")
                        .on("recvInto", ReceivingSaboteurs::forgiving),
                Saboteur.api("miscounts-received-bytes", "says that one byte more came")
                        .on("recvInto", call -> 1 + (int) answer(call))
                        .on("recvfromInto", call -> {
                            ReceivedInto received = (ReceivedInto) answer(call);
                            return new ReceivedInto(received.nbytes() + 1, received.address());
                        })
                        .on("recvmsgInto", call -> {
                            RecvMsgInto received = (RecvMsgInto) answer(call);
                            return new RecvMsgInto(
                                    received.nbytes() + 1, received.ancdata(), received.msgFlags(), received.address());
                        }),
                Saboteur.api("puts-scope-into-host", "writes the scope id into the host's text")
                        .on("recvfrom", call -> {
                            Received received = (Received) answer(call);
                            HostPort6 from = (HostPort6) received.address();
                            return new Received(
                                    received.data(),
                                    from == null
                                            ? null
                                            : new HostPort6(
                                                    from.host() + "%" + from.scopeId(),
                                                    from.port(),
                                                    from.flowinfo(),
                                                    from.scopeId()));
                        }));
    }

    private static @Nullable Object forgiving(ApiCall call) throws Throwable {
        ByteBuffer buffer = call.arg(0);
        int nbytes = call.arg(1);
        return nbytes < 0 || nbytes > buffer.remaining() ? call.proceed(buffer, 0, MsgFlag.NONE) : call.proceed();
    }

    private static Object answer(ApiCall call) throws Throwable {
        Object answer = call.proceed();
        if (answer == null) {
            throw new IllegalStateException(call.name() + " returned nothing");
        }
        return answer;
    }

    private static final class Padding extends ForwardingDriver {

        Padding(SocketDriver good) {
            super(good);
        }

        @Override
        public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
            return Arrays.copyOf(good().recv(handle, max, flags), max);
        }

        @Override
        public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            ReceivedFrom received = good().recvfrom(handle, buffer, flags);
            int rest = buffer.remaining();
            buffer.position(buffer.limit());
            return new ReceivedFrom(received.count() + rest, received.address());
        }
    }

    private static final class Dropping extends ForwardingDriver {

        private static final int AHEAD = 1024;

        Dropping(SocketDriver good) {
            super(good);
        }

        @Override
        public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
            byte[] received = good().recv(handle, max + AHEAD, flags);
            return received.length <= max ? received : Arrays.copyOf(received, max);
        }
    }

    private static final class Sparing extends ForwardingDriver {

        Sparing(SocketDriver good) {
            super(good);
        }

        @Override
        public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            int limit = spare(buffer);
            try {
                return good().recv(handle, buffer, flags);
            } finally {
                buffer.limit(limit);
            }
        }

        @Override
        public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            int limit = spare(buffer);
            try {
                return good().recvfrom(handle, buffer, flags);
            } finally {
                buffer.limit(limit);
            }
        }

        private static int spare(ByteBuffer buffer) {
            int limit = buffer.limit();
            if (buffer.remaining() > 1) {
                buffer.limit(limit - 1);
            }
            return limit;
        }
    }

    private static final class Resetting extends ForwardingDriver {

        Resetting(SocketDriver good) {
            super(good);
        }

        @Override
        public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
            byte[] received = good().recv(handle, max, flags);
            if (received.length == 0) {
                throw reset();
            }
            return received;
        }

        @Override
        public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            int count = good().recv(handle, buffer, flags);
            if (count == 0) {
                throw reset();
            }
            return count;
        }

        private ErrnoException reset() {
            return Lies.error(this, "ECONNRESET", "recv");
        }
    }
}
