package org.bsdsocket.tck.tests.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bsdsocket.AuditHook;
import org.bsdsocket.Constants;
import org.bsdsocket.InterruptedOSException;
import org.bsdsocket.OSException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Lie;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Those that interrupt, connect, listen, audit and tell what a socket is wrongly. */
final class LifeSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        List<Saboteur> all = new ArrayList<>();
        all.addAll(interrupting());
        all.addAll(connecting());
        all.addAll(telling());
        return all;
    }

    private static List<Saboteur> interrupting() {
        return List.of(
                waiting("interrupt-closes-the-socket", "an interrupt closes the socket", call -> {
                    try {
                        return call.proceed();
                    } catch (InterruptedOSException e) {
                        call.socket().close();
                        throw e;
                    }
                }),
                waiting("interrupt-clears-status", "an interrupt is lost once it has ended a call", call -> {
                    try {
                        return call.proceed();
                    } catch (InterruptedOSException e) {
                        Thread.interrupted();
                        throw e;
                    }
                }),
                waiting("interrupt-is-not-noticed", "a call goes on when its thread is interrupted", call -> {
                    while (true) {
                        try {
                            return call.proceed();
                        } catch (InterruptedOSException e) {
                            Thread.interrupted();
                        }
                    }
                }),
                Saboteur.driver("gives-up-after-a-signal", "a call that a signal falls into fails", GivesUp::new),
                Saboteur.driver(
                        "waits-anew-after-a-signal",
                        "a call that a signal falls into has its whole time again",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public int poll(Handle handle, int events, long nanos) throws ErrnoException {
                                while (true) {
                                    try {
                                        return good().poll(handle, events, nanos);
                                    } catch (ErrnoException e) {
                                        if (!e.is("EINTR")
                                                || Thread.currentThread().isInterrupted()) {
                                            throw e;
                                        }
                                    }
                                }
                            }
                        }));
    }

    private static Saboteur waiting(String id, String description, Lie lie) {
        return Saboteur.api(id, description)
                .on("accept", lie)
                .on("connect", lie)
                .on("recv", lie)
                .on("send", lie);
    }

    private static List<Saboteur> connecting() {
        return List.of(
                Saboteur.api("accept-closes-listener", "accept takes one client and closes the listener")
                        .on("accept", call -> {
                            Object accepted = call.proceed();
                            call.socket().close();
                            return accepted;
                        }),
                Saboteur.api("takes-any-form-of-address", "an address of another family is ignored")
                        .on("bind", call -> ignoring(call, null))
                        .on("connect", call -> ignoring(call, null)),
                Saboteur.api("connect-ex-never-says-zero", "connect_ex says 1 in place of 0")
                        .on("connectEx", call -> Math.max(1, call.socket().connectEx(call.arg(0)))),
                Saboteur.api("connect-ex-always-says-zero", "connect_ex says 0 whatever happens")
                        .on("connectEx", call -> {
                            call.proceed();
                            return 0;
                        }),
                Saboteur.api("connect-ex-throws", "connect_ex throws what connect throws")
                        .on("connectEx", call -> {
                            call.socket().connect(call.arg(0));
                            return 0;
                        }),
                Saboteur.api("connect-ex-swallows-all", "connect_ex turns every exception into a number")
                        .on("connectEx", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException | IllegalArgumentException e) {
                                return 1;
                            }
                        }),
                Saboteur.api("negative-backlog-fails", "a negative backlog is refused")
                        .on("listen/1", call -> {
                            if (call.<Integer>arg(0) < 0) {
                                throw new IllegalArgumentException("the backlog is negative");
                            }
                            return call.proceed();
                        }),
                Saboteur.api("default-backlog-of-zero", "listen without a backlog takes 0")
                        .on("listen/0", call -> {
                            call.socket().listen(0);
                            return null;
                        }),
                Saboteur.api("drops-audit-events", "no hook is told of anything")
                        .on("addAuditHook", call -> null),
                Saboteur.api("audits-too-late", "a hook that throws is heard when it is done")
                        .on("addAuditHook", LifeSaboteurs::deafen)
                        .on("bind", LifeSaboteurs::heardLate)
                        .on("connect", LifeSaboteurs::heardLate));
    }

    private static List<Saboteur> telling() {
        return List.of(
                Saboteur.api("family-is-always-inet", "the family is AF_INET").on("family", call -> Constants.AF_INET),
                Saboteur.api("type-is-always-stream", "the type is SOCK_STREAM")
                        .on("type", call -> Constants.SOCK_STREAM),
                Saboteur.api("proto-is-always-zero", "the protocol is 0").on("proto", call -> 0),
                Saboteur.api("attributes-are-defaults", "family, type and protocol are those of socket()")
                        .on("family", call -> Constants.AF_INET)
                        .on("type", call -> Constants.SOCK_STREAM)
                        .on("proto", call -> 0),
                Saboteur.api("recv-without-flags-loses-a-byte", "recv without flags loses the first byte")
                        .on("recv/1", call -> {
                            byte[] all = call.socket().recv(call.arg(0));
                            return all.length == 0 ? all : Arrays.copyOfRange(all, 1, all.length);
                        }));
    }

    private static @Nullable Object ignoring(ApiCall call, @Nullable Object result) throws Throwable {
        try {
            return call.proceed();
        } catch (IllegalArgumentException e) {
            return result;
        }
    }

    private static @Nullable Object deafen(ApiCall call) throws Throwable {
        AuditHook hook = call.arg(0);
        Map<String, Object> memory = call.memory();
        AuditHook patient = (event, args) -> {
            try {
                hook.event(event, args);
            } catch (RuntimeException e) {
                memory.put("objection", e);
            }
        };
        return call.proceed(patient);
    }

    private static @Nullable Object heardLate(ApiCall call) throws Throwable {
        Object result = call.proceed();
        if (call.memory().remove("objection") instanceof RuntimeException objection) {
            throw objection;
        }
        return result;
    }

    /** Waits by polling, and fails where a signal has fallen into it. */
    private static final class GivesUp extends ForwardingDriver {

        private final Map<Handle, Boolean> struck = new ConcurrentHashMap<>();

        GivesUp(SocketDriver good) {
            super(good);
        }

        @Override
        public int poll(Handle handle, int events, long nanos) throws ErrnoException {
            if (struck.containsKey(handle)) {
                return events;
            }
            try {
                return good().poll(handle, events, nanos);
            } catch (ErrnoException e) {
                if (e.is("EINTR")) {
                    struck.put(handle, true);
                }
                throw e;
            }
        }

        @Override
        public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
            check(handle, "accept");
            return good().accept(handle);
        }

        @Override
        public void connect(Handle handle, Sockaddr address) throws ErrnoException {
            if (!good().isBlocking(handle)) {
                good().connect(handle, address);
                return;
            }
            good().setBlocking(handle, false);
            try {
                good().connect(handle, address);
            } catch (ErrnoException e) {
                if (!e.is("EINPROGRESS")) {
                    throw e;
                }
                poll(handle, SocketDriver.WRITABLE, -1);
            } finally {
                good().setBlocking(handle, true);
            }
        }

        @Override
        public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
            check(handle, "getsockopt");
            return good().getsockopt(handle, level, name);
        }

        private void check(Handle handle, String call) throws ErrnoException {
            if (struck.containsKey(handle)) {
                throw Lies.error(good(), "EINVAL", call);
            }
        }
    }
}
