package org.bsdsocket.tck.tests.life;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;
import org.jspecify.annotations.Nullable;

/** Drivers that bind, listen, connect, accept and name wrongly. */
final class ConnectionSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "swallows-connection-refused",
                        "a connection that was refused counts as made",
                        good -> new ConnectErrors(good, Set.of("ECONNREFUSED"), null)),
                Saboteur.driver(
                        "swallows-connection-timeout",
                        "a connection that the system gave up counts as made",
                        good -> new ConnectErrors(good, Set.of("ETIMEDOUT"), null)),
                Saboteur.driver(
                        "errors-under-another-number",
                        "a refused connection is reported as EACCES",
                        good -> new ConnectErrors(good, Set.of("ECONNREFUSED"), "EACCES")),
                Saboteur.driver("connect-goes-nowhere", "connect does nothing", good -> new ForwardingDriver(good) {
                    @Override
                    public void connect(Handle handle, Sockaddr address) {}
                }),
                Saboteur.driver(
                        "swallows-address-in-use",
                        "an address that is taken counts as bound",
                        good -> new BindErrors(good, "EADDRINUSE", null)),
                Saboteur.driver(
                        "swallows-second-bind",
                        "binding a bound socket counts as done",
                        good -> new BindErrors(good, "EINVAL", null)),
                Saboteur.driver(
                        "plain-errors-as-permission",
                        "an address that is taken is reported as EACCES",
                        good -> new BindErrors(good, "EADDRINUSE", "EACCES")),
                Saboteur.driver("binds-elsewhere", "bind takes another port or path", BindsElsewhere::new),
                Saboteur.driver("listen-does-nothing", "listen does nothing", good -> new ForwardingDriver(good) {
                    @Override
                    public void listen(Handle handle, int backlog) {}
                }),
                Saboteur.driver("ignores-backlog", "every backlog is a hundred", good -> new ForwardingDriver(good) {
                    @Override
                    public void listen(Handle handle, int backlog) throws ErrnoException {
                        good().listen(handle, 100);
                    }
                }),
                Saboteur.driver(
                        "not-listening-as-eagain",
                        "accept without listening is EAGAIN",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
                                try {
                                    return good().accept(handle);
                                } catch (ErrnoException e) {
                                    throw e.is("EINVAL") ? Lies.error(good(), "EAGAIN", e.call()) : e;
                                }
                            }
                        }),
                Saboteur.driver(
                        "accepts-a-dead-connection",
                        "what is accepted is shut down",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
                                SocketDriver.Accepted accepted = good().accept(handle);
                                good().shutdown(accepted.handle(), Lies.flag(good(), "SHUT_RDWR"));
                                return accepted;
                            }
                        }),
                Saboteur.driver(
                        "accept-tells-own-address",
                        "accept tells the address of this end",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
                                return new SocketDriver.Accepted(
                                        good().accept(handle).handle(), good().getsockname(handle));
                            }
                        }),
                Saboteur.driver(
                        "accept-loses-unix-path", "accept tells of no path", good -> new ForwardingDriver(good) {
                            @Override
                            public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
                                SocketDriver.Accepted accepted = good().accept(handle);
                                return accepted.address() instanceof Sockaddr.Unix
                                        ? new SocketDriver.Accepted(accepted.handle(), new Sockaddr.Unix(new byte[0]))
                                        : accepted;
                            }
                        }),
                Saboteur.driver(
                        "accepted-are-inheritable",
                        "accepted descriptors survive exec",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public SocketDriver.Accepted accept(Handle handle) throws ErrnoException {
                                SocketDriver.Accepted accepted = good().accept(handle);
                                good().setInheritable(accepted.handle(), true);
                                return accepted;
                            }
                        }),
                Saboteur.driver(
                        "getpeername-tells-own-address",
                        "getpeername is getsockname",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public Sockaddr getpeername(Handle handle) throws ErrnoException {
                                return good().getsockname(handle);
                            }
                        }),
                Saboteur.driver(
                        "getpeername-invents-a-peer",
                        "getpeername without a peer is getsockname",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
                                try {
                                    return good().getpeername(handle);
                                } catch (ErrnoException e) {
                                    return good().getsockname(handle);
                                }
                            }
                        }),
                Saboteur.driver(
                        "getsockname-tells-any-address", "getsockname tells the port only", good -> new Renames(good) {
                            @Override
                            Sockaddr.Inet inet(Sockaddr.Inet name) {
                                return new Sockaddr.Inet(new byte[4], name.port());
                            }
                        }),
                Saboteur.driver(
                        "getsockname-tells-port-zero", "getsockname tells the host only", good -> new Renames(good) {
                            @Override
                            Sockaddr.Inet inet(Sockaddr.Inet name) {
                                return new Sockaddr.Inet(name.address(), 0);
                            }
                        }),
                Saboteur.driver("loses-ipv6-address", "every IPv6 address is read as all zeros", Renames::new),
                Saboteur.driver("loses-unix-path", "the last byte of every path is lost", ShortensPaths::new));
    }

    /** Swallows errors of connecting, at once or found out later, or reports them as another. */
    private static final class ConnectErrors extends ForwardingDriver {

        private final Set<String> symbols;
        private final @Nullable String other;

        ConnectErrors(SocketDriver good, Set<String> symbols, @Nullable String other) {
            super(good);
            this.symbols = symbols;
            this.other = other;
        }

        @Override
        public void connect(Handle handle, Sockaddr address) throws ErrnoException {
            try {
                good().connect(handle, address);
            } catch (ErrnoException e) {
                if (!symbols.contains(e.errno().name())) {
                    throw e;
                }
                if (other != null) {
                    throw Lies.error(good(), other, e.call());
                }
            }
        }

        @Override
        public int getsockopt(Handle handle, int level, int name) throws ErrnoException {
            int value = good().getsockopt(handle, level, name);
            boolean error = level == Lies.flag(good(), "SOL_SOCKET") && name == Lies.flag(good(), "SO_ERROR");
            if (!error || symbols.stream().noneMatch(symbol -> value == Lies.flag(good(), symbol))) {
                return value;
            }
            return other == null ? 0 : Lies.flag(good(), other);
        }
    }

    private static final class BindErrors extends ForwardingDriver {

        private final String symbol;
        private final @Nullable String other;

        BindErrors(SocketDriver good, String symbol, @Nullable String other) {
            super(good);
            this.symbol = symbol;
            this.other = other;
        }

        @Override
        public void bind(Handle handle, Sockaddr address) throws ErrnoException {
            try {
                good().bind(handle, address);
            } catch (ErrnoException e) {
                if (!e.is(symbol)) {
                    throw e;
                }
                if (other != null) {
                    throw Lies.error(good(), other, e.call());
                }
            }
        }
    }

    private static final class BindsElsewhere extends ForwardingDriver {

        BindsElsewhere(SocketDriver good) {
            super(good);
        }

        @Override
        public void bind(Handle handle, Sockaddr address) throws ErrnoException {
            if (address instanceof Sockaddr.Inet inet) {
                good().bind(handle, new Sockaddr.Inet(inet.address(), 0));
            } else if (address instanceof Sockaddr.Unix unix) {
                byte[] longer = Arrays.copyOf(unix.path(), unix.path().length + 1);
                longer[longer.length - 1] = 'x';
                good().bind(handle, new Sockaddr.Unix(longer));
            } else {
                good().bind(handle, address);
            }
        }
    }

    /** Loses IPv6 addresses where names are read, unless overridden IPv4 ones. */
    private static class Renames extends ForwardingDriver {

        Renames(SocketDriver good) {
            super(good);
        }

        Sockaddr.Inet inet(Sockaddr.Inet name) {
            return name;
        }

        private Sockaddr renamed(Sockaddr name) {
            if (name instanceof Sockaddr.Inet inet) {
                return inet(inet);
            }
            return name instanceof Sockaddr.Inet6 inet6
                    ? new Sockaddr.Inet6(new byte[16], inet6.port(), inet6.flowinfo(), inet6.scopeId())
                    : name;
        }

        @Override
        public Sockaddr getsockname(Handle handle) throws ErrnoException {
            return renamed(good().getsockname(handle));
        }

        @Override
        public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
            Sockaddr name = good().getpeername(handle);
            return name == null ? null : renamed(name);
        }
    }

    private static final class ShortensPaths extends ForwardingDriver {

        ShortensPaths(SocketDriver good) {
            super(good);
        }

        private static @Nullable Sockaddr shortened(@Nullable Sockaddr name) {
            return name instanceof Sockaddr.Unix unix && unix.path().length > 0
                    ? new Sockaddr.Unix(Arrays.copyOf(unix.path(), unix.path().length - 1))
                    : name;
        }

        @Override
        @SuppressWarnings("NullAway") // A name that was there is there when it is shorter.
        public Sockaddr getsockname(Handle handle) throws ErrnoException {
            return shortened(good().getsockname(handle));
        }

        @Override
        public @Nullable Sockaddr getpeername(Handle handle) throws ErrnoException {
            return shortened(good().getpeername(handle));
        }
    }
}
