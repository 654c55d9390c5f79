package org.bsdsocket.tck.tests.modes;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ApiSaboteur;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Lie;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Those that wait too long, not long enough, or end in the wrong way. */
final class PatienceSaboteurs implements SaboteurSource {

    private static final String[] RECEIVE = {"recv", "recvInto", "recvfrom", "recvfromInto"};
    private static final String[] SEND = {"send", "sendall"};
    private static final Timeout WINK = Timeout.ofSeconds(0.02);
    private static final Duration FIXTURES_USE_LESS = Duration.ofMillis(200);

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                givesUp("blocking-receive-gives-up", "blocking mode waits for data a little while only", RECEIVE),
                givesUp("blocking-send-gives-up", "blocking mode waits for room a little while only", SEND),
                givesUp("blocking-accept-gives-up", "blocking mode waits for clients a little while only", "accept"),
                Saboteur.api("blocking-receive-times-out", "a receive without a limit times out after a while")
                        .on("recv", call -> during(call, Timeout.Blocking.class, Timeout.ofSeconds(0.08))),
                waits("non-blocking-receive-waits", "non-blocking mode waits for data", RECEIVE),
                waits("non-blocking-send-waits", "non-blocking mode waits for room", SEND),
                waits("non-blocking-accept-waits", "non-blocking mode waits for clients", "accept"),
                waits(
                        "non-blocking-connect-waits",
                        "non-blocking mode waits for the connection",
                        "connect",
                        "connectEx"),
                Saboteur.driver(
                        "asks-nobody-for-nothing",
                        "receiving no bytes ends well without a look at the socket",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags)
                                    throws ErrnoException {
                                return buffer.hasRemaining()
                                        ? good.recvfrom(handle, buffer, flags)
                                        : new ReceivedFrom(0, null);
                            }
                        }),
                Saboteur.driver(
                        "non-blocking-never-ready",
                        "non-blocking mode never finds anything to receive",
                        NeverReady::new),
                Saboteur.driver(
                        "waits-for-the-right-type",
                        "a connect to a socket of another type is tried again and again",
                        Retries::new),
                Saboteur.driver("timeout-mode-never-ready", "waiting never finds anything ready", NeverWoken::new),
                Saboteur.driver(
                        "eagain-as-einval",
                        "a receive without data fails with EINVAL",
                        good -> new ReceiveError(good, "EINVAL")),
                Saboteur.driver(
                        "own-timeout-carries-etimedout",
                        "a limit that is over looks like the system's own",
                        good -> new ReceiveError(good, "ETIMEDOUT") {
                            @Override
                            public int poll(Handle handle, int events, long nanos) throws ErrnoException {
                                int ready = good().poll(handle, events, nanos);
                                return ready == 0 ? events : ready;
                            }
                        }),
                onAll("eagain-instead-of-timeout", "a limit that is over is reported as EAGAIN", call -> {
                    try {
                        return call.proceed();
                    } catch (TimeoutException e) {
                        call.socket().settimeout(Timeout.NON_BLOCKING);
                        return call.proceed();
                    }
                }),
                Saboteur.api("timeout-hides-errors", "a refused connection is reported when the limit is over")
                        .on("connect", call -> {
                            try {
                                return call.proceed();
                            } catch (ConnectionRefusedException e) {
                                throw timeout(call);
                            }
                        }),
                ignoresLimit("receive-ignores-timeout", "the limit does not hold for receiving", RECEIVE),
                ignoresLimit("send-ignores-timeout", "the limit does not hold for sending", SEND),
                ignoresLimit("accept-ignores-timeout", "the limit does not hold for accept", "accept"),
                Saboteur.api("connect-ignores-timeout", "the limit does not hold for connect")
                        .on("connect", call -> isShort(call.socket()) ? call.proceed() : unlimited(call)),
                Saboteur.api("create-connection-ignores-timeout", "create_connection has no limit")
                        .on("createConnection", call -> call.proceed(call.arg(0), Timeout.BLOCKING, call.arg(2))),
                Saboteur.api("charges-timeout-across-operations", "only the first operation has the whole time")
                        .on(
                                "recv",
                                call -> call.socketMemory().put("used", true) == null
                                        ? call.proceed()
                                        : during(call, Timeout.After.class, WINK)));
    }

    private static Saboteur givesUp(String id, String description, String... methods) {
        return on(id, description, methods, call -> {
            try {
                return during(call, Timeout.Blocking.class, WINK);
            } catch (TimeoutException e) {
                call.socket().settimeout(Timeout.NON_BLOCKING);
                return call.proceed();
            }
        });
    }

    private static Saboteur waits(String id, String description, String... methods) {
        return on(id, description, methods, call -> during(call, Timeout.NonBlocking.class, Timeout.BLOCKING));
    }

    private static Saboteur ignoresLimit(String id, String description, String... methods) {
        return on(id, description, methods, PatienceSaboteurs::unlimited);
    }

    private static Saboteur onAll(String id, String description, Lie lie) {
        return on(
                id,
                description,
                new String[] {"recv", "recvInto", "recvfrom", "recvfromInto", "send", "sendall", "accept"},
                lie);
    }

    private static Saboteur on(String id, String description, String[] methods, Lie lie) {
        ApiSaboteur saboteur = Saboteur.api(id, description);
        for (String method : methods) {
            saboteur = saboteur.on(method, lie);
        }
        return saboteur;
    }

    private static @Nullable Object unlimited(ApiCall call) throws Throwable {
        return during(call, Timeout.After.class, Timeout.BLOCKING);
    }

    /** Proceeds with another timeout where the socket has one of that kind. */
    private static @Nullable Object during(ApiCall call, Class<? extends Timeout> kind, Timeout other)
            throws Throwable {
        Timeout own = call.socket().gettimeout();
        if (!kind.isInstance(own)) {
            return call.proceed();
        }
        call.socket().settimeout(other);
        try {
            return call.proceed();
        } finally {
            call.socket().settimeout(own);
        }
    }

    private static boolean isShort(Socket socket) {
        return socket.gettimeout() instanceof Timeout.After after
                && after.limit().compareTo(FIXTURES_USE_LESS) < 0;
    }

    private static TimeoutException timeout(ApiCall call) throws Exception {
        try (Socket idle = call.module().socket()) {
            idle.bind(new HostPort("127.0.0.1", 0));
            idle.listen();
            idle.settimeout(WINK);
            idle.accept().conn().close();
            throw new IllegalStateException("somebody connected to a socket that nobody knows");
        } catch (TimeoutException e) {
            return e;
        }
    }

    private static class ReceiveError extends ForwardingDriver {

        private final String symbol;

        ReceiveError(SocketDriver good, String symbol) {
            super(good);
            this.symbol = symbol;
        }

        @Override
        public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
            try {
                return good().recv(handle, max, flags);
            } catch (ErrnoException e) {
                throw e.is("EAGAIN") ? Lies.error(good(), symbol, e.call()) : e;
            }
        }
    }

    private static final class NeverReady extends ForwardingDriver {

        NeverReady(SocketDriver good) {
            super(good);
        }

        @Override
        public byte[] recv(Handle handle, int max, int flags) throws ErrnoException {
            if (!good().isBlocking(handle)) {
                throw Lies.error(good(), "EAGAIN", "recv");
            }
            return good().recv(handle, max, flags);
        }

        @Override
        public int recv(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            if (!good().isBlocking(handle)) {
                throw Lies.error(good(), "EAGAIN", "recv");
            }
            return good().recv(handle, buffer, flags);
        }
    }

    private static final class NeverWoken extends ForwardingDriver {

        private static final long MOST_NANOS = 10_000_000;

        NeverWoken(SocketDriver good) {
            super(good);
        }

        @Override
        public int poll(Handle handle, int events, long nanos) {
            LockSupport.parkNanos(nanos < 0 ? MOST_NANOS : Math.min(nanos, MOST_NANOS));
            return 0;
        }
    }

    private static final class Retries extends ForwardingDriver {

        private static final long NANOS_BETWEEN = 1_000_000;

        Retries(SocketDriver good) {
            super(good);
        }

        @Override
        public void connect(Handle handle, Sockaddr address) throws ErrnoException {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    good().connect(handle, address);
                    return;
                } catch (ErrnoException e) {
                    if (!e.is("EPROTOTYPE")) {
                        throw e;
                    }
                }
                LockSupport.parkNanos(NANOS_BETWEEN);
            }
            throw Lies.error(good(), "EINTR", "connect");
        }
    }
}
