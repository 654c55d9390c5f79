package org.bsdsocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The functions that make sockets ready for use, put together from the module's others. */
final class Creation {

    private final SocketModule module;

    Creation(SocketModule module) {
        this.module = module;
    }

    Socket connection(HostPort address, Timeout timeout, @Nullable HostPort source) throws OSException {
        List<OSException> failures = new ArrayList<>();
        Socket socket = firstThatConnects(address, timeout, source, failures);
        if (socket == null) {
            throw failures.get(failures.size() - 1);
        }
        return socket;
    }

    Socket connectionAllErrors(HostPort address, Timeout timeout, @Nullable HostPort source)
            throws OSException, ExceptionGroup {
        List<OSException> failures = new ArrayList<>();
        Socket socket = firstThatConnects(address, timeout, source, failures);
        if (socket == null) {
            throw new ExceptionGroup("create_connection failed", failures);
        }
        return socket;
    }

    /** Null with at least one failure where none of the host's addresses takes the connection. */
    private @Nullable Socket firstThatConnects(
            HostPort address, Timeout timeout, @Nullable HostPort source, List<OSException> failures)
            throws OSException {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(timeout, "timeout");
        UnavailableException unavailable = null;
        List<AddrInfo> answers = module.getaddrinfo(
                address.host(), address.port(), AddressFamily.of(0), Constants.SOCK_STREAM, 0, AddressInfoFlag.NONE);
        for (AddrInfo answer : answers) {
            try {
                return connected(answer, timeout, source);
            } catch (InterruptedOSException e) {
                // The thread is wanted elsewhere: no attempt after this one would get further.
                throw e;
            } catch (OSException e) {
                failures.add(e);
            } catch (UnavailableException e) {
                // This backend lacks the family; another address may be of one that it has.
                unavailable = e;
            }
        }
        if (failures.isEmpty()) {
            if (unavailable != null) {
                throw unavailable;
            }
            throw new OSException("create_connection: the resolver gave no address for " + address, null, null);
        }
        return null;
    }

    private Socket connected(AddrInfo answer, Timeout timeout, @Nullable HostPort source) throws OSException {
        Socket socket = module.socket(answer.family(), answer.type(), answer.proto());
        return orClosed(socket, () -> {
            socket.settimeout(timeout);
            if (source != null) {
                socket.bind(source);
            }
            socket.connect(answer.sockaddr());
        });
    }

    /** The errors of bind name the address. */
    Socket server(
            Address address, AddressFamily family, @Nullable Integer backlog, boolean reusePort, boolean dualstack)
            throws OSException {
        Objects.requireNonNull(address, "address");
        boolean inet6 = is(Objects.requireNonNull(family, "family"), Constants.AF_INET6);
        if (!overIp(family)) {
            throw new IllegalArgumentException(
                    "create_server: the family is " + family + "; expected AF_INET or AF_INET6");
        }
        if (!(address instanceof HostPort || (inet6 && address instanceof HostPort6))) {
            // As bind would say it, but before there is a socket.
            throw inet6
                    ? FamilyForm.wrong("create_server", "AF_INET6", Inet6Form.EXPECTED, address)
                    : FamilyForm.wrong("create_server", "AF_INET", InetForm.EXPECTED, address);
        }
        if (reusePort && !module.isDefined(Constants.SO_REUSEPORT)) {
            throw new IllegalArgumentException("create_server: this platform has no SO_REUSEPORT for reusePort");
        }
        if (dualstack && !inet6) {
            throw new IllegalArgumentException("create_server: dualstackIpv6 needs the family AF_INET6, not " + family);
        }
        if (dualstack && !hasDualstackIpv6()) {
            throw new IllegalArgumentException(
                    "create_server: no socket serves IPv4 and IPv6 at once here, as dualstackIpv6 asks");
        }
        Socket socket = module.socket(family, Constants.SOCK_STREAM);
        return orClosed(socket, () -> {
            reuseAddress(socket);
            if (reusePort) {
                socket.setsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEPORT, 1);
            }
            if (inet6 && module.isDefined(Constants.IPV6_V6ONLY)) {
                socket.setsockopt(Constants.IPPROTO_IPV6, Constants.IPV6_V6ONLY, dualstack ? 0 : 1);
            }
            socket.bind(address);
            if (backlog == null) {
                socket.listen();
            } else {
                socket.listen(backlog);
            }
        });
    }

    // On Windows the option means another thing: it would let anybody take the port over.
    private void reuseAddress(Socket socket) {
        if (System.getProperty("os.name", "").startsWith("Windows") || !module.isDefined(Constants.SO_REUSEADDR)) {
            return;
        }
        try {
            socket.setsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR, 1);
        } catch (OSException e) {
            // Where the system refuses, bind() will tell whether it mattered.
            return;
        }
    }

    boolean hasDualstackIpv6() {
        if (!module.hasIpv6()
                || !module.isDefined(Constants.IPPROTO_IPV6)
                || !module.isDefined(Constants.IPV6_V6ONLY)) {
            return false;
        }
        try (Socket socket = module.socket(Constants.AF_INET6, Constants.SOCK_STREAM)) {
            socket.setsockopt(Constants.IPPROTO_IPV6, Constants.IPV6_V6ONLY, 0);
            return true;
        } catch (OSException | UnavailableException e) {
            return false;
        }
    }

    /** Whether that is a family with a loopback interface. */
    boolean overIp(AddressFamily family) {
        return is(family, Constants.AF_INET) || is(family, Constants.AF_INET6);
    }

    /**
     * A pair over the loopback interface, for where there is no socketpair(2).
     *
     * @param family AF_INET or AF_INET6
     */
    SocketPair loopbackPair(AddressFamily family, SocketKind type, int proto) throws OSException {
        if (module.valueOf(type) != module.valueOf(Constants.SOCK_STREAM)) {
            throw new IllegalArgumentException("socketpair: the type is " + type + "; expected SOCK_STREAM");
        }
        if (proto != 0) {
            throw new IllegalArgumentException("socketpair: the protocol is " + proto + "; expected 0");
        }
        String loopback = is(family, Constants.AF_INET6) ? "::1" : "127.0.0.1";
        try (Socket listener = module.socket(family, type)) {
            listener.settimeout(Timeout.BLOCKING);
            listener.bind(new HostPort(loopback, 0));
            listener.listen(1);
            Socket second = module.socket(family, type);
            try {
                // The listener's queue takes the connection, so that nobody has to accept it first.
                second.settimeout(Timeout.BLOCKING);
                second.connect(listener.getsockname());
                second.settimeout(module.getdefaulttimeout());
                Socket first = listener.accept().conn();
                return new SocketPair(orClosed(first, () -> checkPeers(first, second)), second);
            } catch (OSException | RuntimeException e) {
                close(second, e);
                throw e;
            }
        }
    }

    // The port was open to every program on this machine for a moment.
    private static void checkPeers(Socket first, Socket second) throws OSException {
        if (!first.getsockname().equals(second.getpeername())
                || !second.getsockname().equals(first.getpeername())) {
            throw new ConnectionAbortedException("socketpair: another program connected first", null, null);
        }
    }

    private boolean is(AddressFamily family, AddressFamily known) {
        return module.isDefined(known) && module.isDefined(family) && module.valueOf(family) == module.valueOf(known);
    }

    private interface Step {
        void run() throws OSException;
    }

    /** The socket after that step; where the step fails, the socket is closed. */
    private static Socket orClosed(Socket socket, Step step) throws OSException {
        try {
            step.run();
            return socket;
        } catch (OSException | RuntimeException e) {
            close(socket, e);
            throw e;
        }
    }

    private static void close(Socket socket, Exception reason) {
        try {
            socket.close();
        } catch (OSException e) {
            reason.addSuppressed(e);
        }
    }
}
