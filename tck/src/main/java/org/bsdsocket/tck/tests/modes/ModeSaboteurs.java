package org.bsdsocket.tck.tests.modes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bsdsocket.Accepted;
import org.bsdsocket.Constants;
import org.bsdsocket.Socket;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Those that set, tell or remember a timeout wrongly. */
final class ModeSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver("new-sockets-do-not-block", "new descriptors are set not to block", NotBlocking::new),
                Saboteur.driver(
                        "accepted-do-not-block", "accepted descriptors are set not to block", AcceptedNotBlocking::new),
                Saboteur.driver(
                        "descriptor-never-stops-blocking",
                        "setting a descriptor not to block does nothing",
                        good -> new DeafTo(good, false)),
                Saboteur.driver(
                        "descriptor-never-blocks-again",
                        "setting a descriptor to block does nothing",
                        good -> new DeafTo(good, true)),
                Saboteur.api("timeout-mode-reads-as-blocking", "gettimeout does not tell of a limit")
                        .on(
                                "gettimeout",
                                call -> call.proceed() instanceof Timeout.After ? Timeout.BLOCKING : call.proceed()),
                settimeout(
                        "rounds-timeout-down-to-seconds",
                        "fractions of a second are dropped",
                        value -> after(value, limit -> Duration.ofSeconds(limit.toSeconds()))),
                settimeout(
                        "times-out-early",
                        "half of a time is taken for all",
                        value -> after(value, limit -> limit.dividedBy(2))),
                settimeout(
                        "times-out-late",
                        "every time is taken twenty times",
                        value -> after(value, limit -> limit.multipliedBy(20))),
                settimeout(
                        "zero-timeout-blocks",
                        "zero is taken for no timeout",
                        value -> value instanceof Timeout.NonBlocking ? Timeout.BLOCKING : value),
                Saboteur.api("none-keeps-old-timeout", "no timeout leaves the old one")
                        .on("settimeout", call -> call.arg(0) instanceof Timeout.Blocking ? null : call.proceed()),
                Saboteur.api("type-shows-mode", "the type says SOCK_NONBLOCK of a socket that does not block")
                        .on(
                                "type",
                                call -> call.socket().gettimeout() instanceof Timeout.Blocking
                                        ? call.proceed()
                                        : call.socket().type().or(Constants.SOCK_NONBLOCK)),
                Saboteur.api("setblocking-does-nothing", "setblocking does nothing")
                        .on("setblocking", call -> null),
                Saboteur.api("setblocking-true-does-not-block", "setblocking with true does nothing")
                        .on("setblocking", call -> call.<Boolean>arg(0) ? null : call.proceed()),
                Saboteur.api("setblocking-true-keeps-timeout", "setblocking with true leaves a limit")
                        .on("setblocking", call -> call.<Boolean>arg(0) && hasLimit(call) ? null : call.proceed()),
                Saboteur.api("setblocking-false-keeps-timeout", "setblocking with false leaves a limit")
                        .on("setblocking", call -> !call.<Boolean>arg(0) && hasLimit(call) ? null : call.proceed()),
                Saboteur.api("getblocking-is-inverted", "getblocking says the contrary")
                        .on("getblocking", call -> !call.socket().getblocking()),
                Saboteur.api("getblocking-is-always-true", "getblocking says true")
                        .on("getblocking", call -> true),
                Saboteur.api("getblocking-false-with-timeout", "getblocking says true only where there is no limit")
                        .on("getblocking", call -> call.socket().gettimeout() instanceof Timeout.Blocking),
                Saboteur.api("gettimeout-drops-fractions", "gettimeout tells whole seconds")
                        .on(
                                "gettimeout",
                                call -> after(
                                        call.socket().gettimeout(), limit -> Duration.ofSeconds(limit.toSeconds()))),
                Saboteur.api("gettimeout-says-zero-for-none", "gettimeout says zero where there is no limit")
                        .on(
                                "gettimeout",
                                call -> call.socket().gettimeout() instanceof Timeout.Blocking
                                        ? Timeout.NON_BLOCKING
                                        : call.proceed()),
                Saboteur.api("gettimeout-ignores-setblocking", "gettimeout tells what settimeout set")
                        .on("setblocking", ModeSaboteurs::setblockingUnseen)
                        .on("settimeout", call -> remember(call, "set", call.arg(0), true))
                        .on("gettimeout", call -> recall(call, "set")),
                Saboteur.api("gettimeout-tells-first-value", "gettimeout tells what was set first")
                        .on("settimeout", call -> remember(call, "first", call.arg(0), false))
                        .on("gettimeout", call -> recall(call, "first")),
                Saboteur.api("dup-forgets-timeout", "a duplicate blocks")
                        .on("dup", call -> withTimeout(made(call, Socket.class), Timeout.BLOCKING)),
                Saboteur.api("accepted-inherit-mode", "an accepted socket has the timeout of its listener")
                        .on("accept", call -> {
                            Accepted accepted = made(call, Accepted.class);
                            withTimeout(accepted.conn(), call.socket().gettimeout());
                            return accepted;
                        }),
                Saboteur.api("accept-ignores-default-timeout", "an accepted socket blocks in spite of a default")
                        .on("accept", call -> {
                            Accepted accepted = made(call, Accepted.class);
                            withTimeout(accepted.conn(), Timeout.BLOCKING);
                            return accepted;
                        }),
                Saboteur.api("ignores-default-timeout", "a default timeout is remembered and not used")
                        .on("setdefaulttimeout", call -> {
                            call.memory().put("default", call.arg(0));
                            return null;
                        })
                        .on("getdefaulttimeout", call -> call.memory().getOrDefault("default", Timeout.BLOCKING)),
                Saboteur.api("default-timeout-reaches-old-sockets", "a default timeout is set on sockets that exist")
                        .on("socket/3", ModeSaboteurs::remembered)
                        .on("setdefaulttimeout", ModeSaboteurs::setOnAll),
                Saboteur.api("default-timeout-cannot-be-unset", "a default timeout stays when it is taken back")
                        .on(
                                "setdefaulttimeout",
                                call -> call.arg(0) instanceof Timeout.Blocking ? null : call.proceed()),
                Saboteur.api("starts-with-a-default-timeout", "a module begins with a default timeout")
                        .on(
                                "getdefaulttimeout",
                                call -> call.module().getdefaulttimeout() instanceof Timeout.Blocking
                                        ? Timeout.ofSeconds(30)
                                        : call.proceed()),
                Saboteur.api("getdefaulttimeout-forgets", "getdefaulttimeout knows of no default")
                        .on("getdefaulttimeout", call -> Timeout.BLOCKING));
    }

    private static Saboteur settimeout(String id, String description, UnaryOperator<Timeout> change) {
        return Saboteur.api(id, description).on("settimeout", call -> call.proceed(change.apply(call.<Timeout>arg(0))));
    }

    private static Timeout after(Timeout value, UnaryOperator<Duration> change) {
        return value instanceof Timeout.After after ? Timeout.of(change.apply(after.limit())) : value;
    }

    private static boolean hasLimit(ApiCall call) {
        return call.socket().gettimeout() instanceof Timeout.After;
    }

    private static <T> T made(ApiCall call, Class<T> type) throws Throwable {
        return type.cast(Objects.requireNonNull(call.proceed(), call.name()));
    }

    private static Socket withTimeout(Socket socket, Timeout timeout) throws Exception {
        socket.settimeout(timeout);
        return socket;
    }

    // Not by way of settimeout, as the method itself would.
    private static @Nullable Object setblockingUnseen(ApiCall call) throws Exception {
        call.socket().setblocking(call.<Boolean>arg(0));
        return null;
    }

    private static @Nullable Object remember(ApiCall call, String key, Object value, boolean last) throws Throwable {
        if (last) {
            call.socketMemory().put(key, value);
        } else {
            call.socketMemory().putIfAbsent(key, value);
        }
        return call.proceed();
    }

    private static @Nullable Object recall(ApiCall call, String key) throws Throwable {
        Object value = call.socketMemory().get(key);
        return value != null ? value : call.proceed();
    }

    private static @Nullable Object remembered(ApiCall call) throws Throwable {
        Object made = call.proceed();
        if (made instanceof Socket socket) {
            made(call).put(socket, true);
        }
        return made;
    }

    private static @Nullable Object setOnAll(ApiCall call) throws Throwable {
        for (Socket socket : made(call).keySet()) {
            socket.settimeout(call.arg(0));
        }
        return call.proceed();
    }

    @SuppressWarnings("unchecked")
    private static Map<Socket, Boolean> made(ApiCall call) {
        return (Map<Socket, Boolean>) call.memory().computeIfAbsent("made", key -> new ConcurrentHashMap<>());
    }

    private static final class NotBlocking extends ForwardingDriver {

        NotBlocking(SocketDriver good) {
            super(good);
        }

        @Override
        public Handle socket(int family, int kind, int protocol) throws ErrnoException {
            Handle handle = good().socket(family, kind, protocol);
            good().setBlocking(handle, false);
            return handle;
        }
    }

    private static final class AcceptedNotBlocking extends ForwardingDriver {

        AcceptedNotBlocking(SocketDriver good) {
            super(good);
        }

        @Override
        public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
            SocketDriver.Accepted accepted = good().accept(handle);
            good().setBlocking(accepted.handle(), false);
            return accepted;
        }
    }

    private static final class DeafTo extends ForwardingDriver {

        private final boolean wish;

        DeafTo(SocketDriver good, boolean wish) {
            super(good);
            this.wish = wish;
        }

        @Override
        public void setBlocking(Handle handle, boolean blocking) throws ErrnoException {
            if (blocking != wish) {
                good().setBlocking(handle, blocking);
            }
        }
    }
}
