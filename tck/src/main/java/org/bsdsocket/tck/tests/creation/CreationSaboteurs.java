package org.bsdsocket.tck.tests.creation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.ExceptionGroup;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.Socket;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Liars about connections and servers that are made ready for use. */
final class CreationSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        List<Saboteur> all = new ArrayList<>(connections());
        all.addAll(lookups());
        all.addAll(servers());
        return all;
    }

    private static List<Saboteur> connections() {
        return List.of(
                Saboteur.api("connects-next-door", "connects to the port next to the one given")
                        .on("createConnection", call -> {
                            HostPort to = call.arg(0);
                            return call.proceed(new HostPort(to.host(), to.port() ^ 1), call.arg(1), call.arg(2));
                        }),
                Saboteur.api("create-connection-forgets-timeout", "leaves the socket without a timeout")
                        .on("createConnection", call -> {
                            Socket made = made(call.proceed());
                            made.settimeout(Timeout.BLOCKING);
                            return made;
                        }),
                Saboteur.api("create-connection-forgets-default", "uses no default timeout")
                        .on(
                                "createConnection/1",
                                call -> call.module().createConnection(call.arg(0), Timeout.BLOCKING, null)),
                Saboteur.api("ignores-source-address", "binds to no source")
                        .on("createConnection", call -> call.proceed(call.arg(0), call.arg(1), null)),
                Saboteur.api("fixes-source-port", "comes from one port wherever the system should choose")
                        .on("createConnection", call -> {
                            HostPort to = call.arg(0);
                            HostPort source = call.<@Nullable HostPort>arg(2);
                            return source == null || source.port() != 0
                                    ? call.proceed()
                                    : call.proceed(to, call.arg(1), new HostPort(source.host(), to.port() ^ 1));
                        }),
                Saboteur.api("fixes-source-host", "comes from one host wherever the system should choose")
                        .on("createConnection", call -> {
                            HostPort source = call.<@Nullable HostPort>arg(2);
                            return source == null || !source.host().isEmpty()
                                    ? call.proceed()
                                    : call.proceed(call.arg(0), call.arg(1), new HostPort("127.0.0.9", source.port()));
                        }),
                Saboteur.api("throws-first-error", "throws the error of the first address")
                        .on("createConnection", call -> {
                            try {
                                return call.module()
                                        .createConnectionAllErrors(
                                                call.arg(0), call.arg(1), call.<@Nullable HostPort>arg(2));
                            } catch (ExceptionGroup all) {
                                throw all.exceptions().get(0);
                            }
                        }),
                Saboteur.api("throws-one-of-all-errors", "throws the last error where all are asked for")
                        .on(
                                "createConnectionAllErrors",
                                call -> call.module()
                                        .createConnection(call.arg(0), call.arg(1), call.<@Nullable HostPort>arg(2))),
                Saboteur.driver("leaks-failed-attempts", "never closes what is not connected", Leaking::new));
    }

    private static List<Saboteur> lookups() {
        return List.of(
                Saboteur.resolver(
                        "tries-only-first-address", "knows one address of each host", good -> new Answers(good) {
                            @Override
                            List<Entry> changed(List<Entry> entries) {
                                return entries.subList(0, 1);
                            }
                        }),
                Saboteur.resolver("tries-in-reverse", "has the worst address first", good -> new Answers(good) {
                    @Override
                    List<Entry> changed(List<Entry> entries) {
                        List<Entry> back = new ArrayList<>(entries);
                        Collections.reverse(back);
                        return back;
                    }
                }),
                Saboteur.resolver("skips-ipv6-answers", "knows IPv4 addresses alone", good -> new Answers(good) {
                    @Override
                    List<Entry> changed(List<Entry> entries) {
                        return entries.stream()
                                .filter(entry -> entry.address() instanceof Sockaddr.Inet)
                                .toList();
                    }
                }));
    }

    private static List<Saboteur> servers() {
        return List.of(
                Saboteur.api("server-prefers-ipv6", "serves IPv6 where no family is given")
                        .on(
                                "createServer/1",
                                call -> call.module().createServer(call.arg(0), Constants.AF_INET6, null, false, true)),
                Saboteur.api("server-ignores-family", "serves IPv4 whatever the family")
                        .on(
                                "createServer/5",
                                call -> call.proceed(
                                        new HostPort("127.0.0.1", 0),
                                        Constants.AF_INET,
                                        call.arg(2),
                                        call.arg(3),
                                        false)),
                Saboteur.api("server-default-backlog-of-zero", "lets nobody wait where no backlog is given")
                        .on("createServer/5", call -> {
                            Integer backlog = call.<@Nullable Integer>arg(2);
                            return call.proceed(
                                    call.arg(0), call.arg(1), backlog == null ? 0 : backlog, call.arg(3), call.arg(4));
                        }),
                Saboteur.driver(
                        "ignores-reuse-port", "does not set SO_REUSEPORT", good -> new Deaf(good, "SO_REUSEPORT")),
                Saboteur.api("always-reuses-port", "shares every port")
                        .on(
                                "createServer/5",
                                call -> call.proceed(
                                        call.arg(0), call.arg(1), call.<@Nullable Integer>arg(2), true, call.arg(4))),
                Saboteur.driver(
                        "never-reuses-address", "does not set SO_REUSEADDR", good -> new Deaf(good, "SO_REUSEADDR")),
                Saboteur.api("dualstack-is-ipv6-only", "serves IPv6 alone")
                        .on("createServer/5", call -> dualstack(call, false)),
                Saboteur.api("server-is-always-dualstack", "serves IPv4 with every IPv6 socket")
                        .on("createServer/5", call -> dualstack(call, true)),
                Saboteur.api("dualstack-over-ipv4-is-ignored", "makes an IPv4 server where both are asked for")
                        .on("createServer/5", call -> {
                            try {
                                return call.proceed();
                            } catch (IllegalArgumentException e) {
                                return call.proceed(
                                        call.arg(0), call.arg(1), call.<@Nullable Integer>arg(2), call.arg(3), false);
                            }
                        }),
                Saboteur.api("presents-mapped-as-ipv4", "shows an IPv4-mapped address as one of IPv4")
                        .on("getpeername", call -> {
                            Object peer = call.proceed();
                            String mapped = "::ffff:";
                            return peer instanceof HostPort6 six && six.host().startsWith(mapped)
                                    ? new HostPort(six.host().substring(mapped.length()), six.port())
                                    : peer;
                        }),
                Saboteur.api("dualstack-flag-is-inverted", "says the opposite of the truth")
                        .on("hasDualstackIpv6", call -> !Boolean.TRUE.equals(call.proceed())),
                Saboteur.api("denies-ipv6", "says that there is no IPv6").on("hasIpv6", call -> false));
    }

    private static @Nullable Object dualstack(ApiCall call, boolean both) throws Throwable {
        AddressFamily family = call.arg(1);
        return family.equals(Constants.AF_INET6)
                ? call.proceed(call.arg(0), family, call.<@Nullable Integer>arg(2), call.arg(3), both)
                : call.proceed();
    }

    private static Socket made(@Nullable Object socket) {
        if (socket instanceof Socket open) {
            return open;
        }
        throw new IllegalStateException("a socket was to be made, not " + socket);
    }

    /** Changes the answers that there are. */
    private abstract static class Answers extends ForwardingResolver {

        Answers(Resolver good) {
            super(good);
        }

        abstract List<Entry> changed(List<Entry> entries);

        @Override
        public List<Entry> getaddrinfo(
                byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
                throws ErrnoException, ResolverException {
            return changed(good().getaddrinfo(host, service, family, kind, protocol, flags));
        }
    }

    /** Does not hear of an option. */
    private static final class Deaf extends ForwardingDriver {

        private final String option;

        Deaf(SocketDriver good, String option) {
            super(good);
            this.option = option;
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
            if (level != Lies.flag(good(), "SOL_SOCKET") || name != Lies.flag(good(), option)) {
                good().setsockopt(handle, level, name, value);
            }
        }
    }

    private static final class Leaking extends ForwardingDriver {

        // Keeps the handles from being found unreachable, and closed after all.
        private final List<Handle> kept = Collections.synchronizedList(new ArrayList<>());

        Leaking(SocketDriver good) {
            super(good);
        }

        @Override
        public void close(Handle handle) throws ErrnoException {
            try {
                good().getpeername(handle);
            } catch (ErrnoException e) {
                kept.add(handle);
                return;
            }
            good().close(handle);
        }
    }
}
