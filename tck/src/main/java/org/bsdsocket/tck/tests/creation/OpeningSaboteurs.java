package org.bsdsocket.tck.tests.creation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about new sockets and pairs. */
final class OpeningSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        List<Saboteur> all = new ArrayList<>(opening());
        all.addAll(pairing());
        return all;
    }

    private static List<Saboteur> opening() {
        return List.of(
                mistakes(
                        "makes-datagrams-for-streams",
                        "opens a datagram socket for a stream",
                        "SOCK_STREAM",
                        "SOCK_DGRAM"),
                mistakes("makes-streams-only", "opens a stream for datagrams", "SOCK_DGRAM", "SOCK_STREAM"),
                mistakes(
                        "makes-streams-for-seqpacket",
                        "opens a stream for sequenced packets",
                        "SOCK_SEQPACKET",
                        "SOCK_STREAM"),
                mistakes("makes-datagrams-for-raw", "opens a datagram socket for a raw one", "SOCK_RAW", "SOCK_DGRAM"),
                mistakes("makes-inet-for-inet6", "opens IPv4 for IPv6", "AF_INET6", "AF_INET"),
                mistakes("makes-inet6-for-inet", "opens IPv6 for IPv4", "AF_INET", "AF_INET6"),
                mistakes("makes-inet-for-unix", "opens IPv4 for AF_UNIX", "AF_UNIX", "AF_INET"),
                opens(
                        "makes-inet-for-unknown",
                        "opens IPv4 for families that there are not",
                        (good, family, kind, protocol) -> {
                            try {
                                return good.socket(family, kind, protocol);
                            } catch (ErrnoException e) {
                                return good.socket(Lies.flag(good, "AF_INET"), kind, protocol);
                            }
                        }),
                opens(
                        "ignores-protocol",
                        "opens the usual protocol of a type",
                        (good, family, kind, protocol) -> good.socket(family, kind, 0)),
                opens(
                        "ignores-nonblock-flag",
                        "opens a socket that blocks whatever its type says",
                        (good, family, kind, protocol) ->
                                good.socket(family, kind & ~Lies.flag(good, "SOCK_NONBLOCK"), protocol)),
                opens(
                        "new-sockets-are-inheritable",
                        "opens sockets that a new program inherits",
                        (good, family, kind, protocol) -> inheritable(good, good.socket(family, kind, protocol))),
                opens(
                        "cloexec-makes-inheritable",
                        "takes SOCK_CLOEXEC for its opposite",
                        (good, family, kind, protocol) -> {
                            Handle made = good.socket(family, kind, protocol);
                            return (kind & Lies.flag(good, "SOCK_CLOEXEC")) == 0 ? made : inheritable(good, made);
                        }),
                Saboteur.api("socket-defaults-to-datagrams", "makes datagram sockets where no type is given")
                        .on("socket/0", call -> call.module().socket(Constants.AF_INET, Constants.SOCK_DGRAM)),
                Saboteur.api("type-shows-creation-flags", "shows the type with the flags given beside it")
                        .on("socket/2", call -> {
                            call.memory().put("type", call.arg(1));
                            return call.proceed();
                        })
                        .on("type", call -> call.memory().getOrDefault("type", Constants.SOCK_STREAM)),
                Saboteur.api("constants-count-wrongly", "adds one to each constant")
                        .on("valueOf", call -> call.proceed() instanceof Long value ? value + 1 : 0L));
    }

    private static List<Saboteur> pairing() {
        return List.of(
                Saboteur.driver("pair-is-not-connected", "makes a pair of the ends of two pairs", Crossed::new),
                Saboteur.api("pair-is-always-inet", "makes a TCP connection").on("socketpair/0", call -> {
                    SocketModule module = call.module();
                    try (Socket server = module.createServer(new HostPort("127.0.0.1", 0))) {
                        Socket first = module.socket();
                        first.connect(server.getsockname());
                        return new SocketPair(first, server.accept().conn());
                    }
                }),
                pairs(
                        "pair-forgets-type",
                        "makes a pair of streams",
                        (good, family, kind, protocol) ->
                                good.socketpair(family, Lies.flag(good, "SOCK_STREAM"), protocol)),
                Saboteur.driver("pairs-never-end", "closes no end of a pair", NeverEnding::new),
                pairs(
                        "pair-ignores-nonblock",
                        "makes a pair that blocks whatever its type says",
                        (good, family, kind, protocol) ->
                                good.socketpair(family, kind & ~Lies.flag(good, "SOCK_NONBLOCK"), protocol)),
                pairs(
                        "pair-is-inheritable",
                        "makes a pair of which a new program inherits an end",
                        (good, family, kind, protocol) -> {
                            Handle[] pair = good.socketpair(family, kind, protocol);
                            inheritable(good, pair[1]);
                            return pair;
                        }),
                Saboteur.api("lacks-file-objects", "has no file objects").on("makefile", call -> {
                    throw new UnsupportedOperationException("no file objects here");
                }));
    }

    /** Makes of a family, a kind and a protocol what they do not stand for: a socket, or a pair. */
    private interface Opening<T> {
        T open(SocketDriver good, int family, int kind, int protocol) throws ErrnoException;
    }

    private static Saboteur mistakes(String id, String description, String wanted, String made) {
        return Saboteur.driver(id, description, good -> new Mistaken(good, Map.of(wanted, made)));
    }

    private static Saboteur opens(String id, String description, Opening<Handle> opening) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public Handle socket(int family, int kind, int protocol) throws ErrnoException {
                return opening.open(good, family, kind, protocol);
            }
        });
    }

    private static Saboteur pairs(String id, String description, Opening<Handle[]> opening) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
                return opening.open(good, family, kind, protocol);
            }
        });
    }

    private static Handle inheritable(SocketDriver good, Handle handle) throws ErrnoException {
        good.setInheritable(handle, true);
        return handle;
    }

    /** Takes a family or a type for another. */
    private static final class Mistaken extends ForwardingDriver {

        private final Map<String, String> mistakes;

        Mistaken(SocketDriver good, Map<String, String> mistakes) {
            super(good);
            this.mistakes = mistakes;
        }

        @Override
        public Handle socket(int family, int kind, int protocol) throws ErrnoException {
            int flags = Lies.flag(good(), "SOCK_NONBLOCK") | Lies.flag(good(), "SOCK_CLOEXEC");
            int type = mistaken("SOCK_", kind & ~flags);
            boolean same = type == (kind & ~flags);
            return good().socket(mistaken("AF_", family), type | (kind & flags), same ? protocol : 0);
        }

        private int mistaken(String prefix, int number) {
            for (Map.Entry<String, String> mistake : mistakes.entrySet()) {
                if (mistake.getKey().startsWith(prefix) && Lies.flag(good(), mistake.getKey()) == number) {
                    return Lies.flag(good(), mistake.getValue());
                }
            }
            return number;
        }
    }

    private static final class Crossed extends ForwardingDriver {

        private final List<Handle> others = Collections.synchronizedList(new ArrayList<>());

        Crossed(SocketDriver good) {
            super(good);
        }

        @Override
        public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
            Handle[] one = good().socketpair(family, kind, protocol);
            Handle[] two = good().socketpair(family, kind, protocol);
            others.add(one[1]);
            others.add(two[1]);
            return new Handle[] {one[0], two[0]};
        }

        @Override
        public void close(Handle handle) throws ErrnoException {
            while (!others.isEmpty()) {
                good().close(others.remove(0));
            }
            good().close(handle);
        }
    }

    private static final class NeverEnding extends ForwardingDriver {

        private final Set<Handle> ends = ConcurrentHashMap.newKeySet();

        NeverEnding(SocketDriver good) {
            super(good);
        }

        @Override
        public Handle[] socketpair(int family, int kind, int protocol) throws ErrnoException {
            Handle[] pair = good().socketpair(family, kind, protocol);
            ends.addAll(List.of(pair));
            return pair;
        }

        @Override
        public void close(Handle handle) throws ErrnoException {
            if (!ends.contains(handle)) {
                good().close(handle);
            }
        }
    }
}
