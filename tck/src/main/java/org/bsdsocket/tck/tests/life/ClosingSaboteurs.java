package org.bsdsocket.tck.tests.life;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Those that close and shut down wrongly. */
final class ClosingSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("close-does-nothing", "close does nothing").on("Socket.close", call -> null),
                Saboteur.api("second-close-fails", "closing a closed socket fails")
                        .on("Socket.close", call -> {
                            // On a closed socket this is EBADF.
                            call.socket().getsockname();
                            return call.proceed();
                        }),
                Saboteur.api("closed-socket-still-works", "a closed socket receives the end of the stream")
                        .on("recv", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException e) {
                                if ("EBADF".equals(e.errnoName())) {
                                    return new byte[0];
                                }
                                throw e;
                            }
                        }),
                Saboteur.api("close-shuts-down", "close ends the connection, whoever else uses it")
                        .on("Socket.close", call -> {
                            try {
                                call.socket().shutdown(Constants.SHUT_RDWR);
                            } catch (OSException notConnected) {
                                return call.proceed();
                            }
                            return call.proceed();
                        }),
                Saboteur.api("swallows-close-errors", "an error in closing is not thrown")
                        .on("Socket.close", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException e) {
                                return null;
                            }
                        }),
                Saboteur.driver(
                        "late-sends-reach-new-sockets",
                        "a send that a close overtakes goes to the newest socket",
                        SendsElsewhere::new),
                Saboteur.driver("close-drops-queued-data", "close resets the connection", LosesTheRest::new),
                Saboteur.api("keeps-unreachable-sockets", "every socket is held for ever")
                        .on("socket/3", call -> {
                            Object made = call.proceed();
                            if (made != null) {
                                call.memory().put(Integer.toHexString(System.identityHashCode(made)), made);
                            }
                            return made;
                        }),
                Saboteur.driver("shutdown-does-nothing", "shutdown does nothing", good -> new ForwardingDriver(good) {
                    @Override
                    public void shutdown(Handle handle, int how) {}
                }),
                Saboteur.driver(
                        "shutdown-closes-both", "shutdown closes both halves", good -> new ForwardingDriver(good) {
                            @Override
                            public void shutdown(Handle handle, int how) throws ErrnoException {
                                good().shutdown(handle, Lies.flag(good(), "SHUT_RDWR"));
                            }
                        }),
                Saboteur.driver(
                        "shutdown-closes-one-half",
                        "shutdown of both halves closes the sending one",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public void shutdown(Handle handle, int how) throws ErrnoException {
                                boolean both = how == Lies.flag(good(), "SHUT_RDWR");
                                good().shutdown(handle, both ? Lies.flag(good(), "SHUT_WR") : how);
                            }
                        }));
    }

    /** Closes with linger 0, for which the system resets the connection. */
    private static final class LosesTheRest extends ForwardingDriver {

        LosesTheRest(SocketDriver good) {
            super(good);
        }

        @Override
        public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            if (capabilities().contains(Capability.RAW_OPTIONS)) {
                return good().send(handle, buffer, flags);
            }
            // Where linger cannot be set, what is sent last is never sent at all.
            ByteBuffer first = buffer.duplicate();
            first.limit(first.limit() - 1);
            int sent = good().send(handle, first, flags);
            buffer.position(buffer.limit());
            return sent + 1;
        }

        @Override
        public void close(Handle handle) throws ErrnoException {
            if (capabilities().contains(Capability.RAW_OPTIONS)) {
                byte[] linger = ByteBuffer.allocate(2 * Integer.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .putInt(1)
                        .putInt(0)
                        .array();
                good().setsockopt(handle, Lies.flag(good(), "SOL_SOCKET"), Lies.flag(good(), "SO_LINGER"), linger);
            }
            good().close(handle);
        }
    }

    /** Behaves as if it used the number of a descriptor that has a new owner by now. */
    private static final class SendsElsewhere extends ForwardingDriver {

        private static final long OVERTAKEN_NANOS = 2_000_000;

        private final Set<Handle> closed = ConcurrentHashMap.newKeySet();
        private volatile @Nullable Handle newest;

        SendsElsewhere(SocketDriver good) {
            super(good);
        }

        @Override
        public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
            Handle[] pair = good().socketpair(family, kind, protocol);
            newest = pair[0];
            return pair;
        }

        @Override
        public void close(Handle handle) throws ErrnoException {
            closed.add(handle);
            good().close(handle);
        }

        @Override
        public int send(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            LockSupport.parkNanos(OVERTAKEN_NANOS);
            Handle other = newest;
            return good().send(closed.contains(handle) && other != null ? other : handle, buffer, flags);
        }
    }
}
