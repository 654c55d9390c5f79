package org.bsdsocket.nio;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;

/** How sockets come into being, and which kinds of them there are. */
final class Openings {

    /** Families that the JDK has no channels for, as {@code AF_} has them. */
    private static final Set<Capability> FAMILIES = EnumSet.of(
            Capability.NETLINK,
            Capability.TIPC,
            Capability.CAN,
            Capability.BLUETOOTH,
            Capability.ALG,
            Capability.VSOCK,
            Capability.PACKET,
            Capability.QIPCRTR,
            Capability.RDS,
            Capability.SYSTEM,
            Capability.HYPERV,
            Capability.DIVERT);

    /** Protocols that the JDK has no channels for, as {@code IPPROTO_} has them. */
    private static final Set<Capability> PROTOCOLS = EnumSet.of(Capability.UDPLITE, Capability.MPTCP, Capability.SCTP);

    /** What there is on a JVM that has all families, on a system that shows its interfaces. */
    static final Set<Capability> MOST = Collections.unmodifiableSet(EnumSet.of(
            Capability.MODULE,
            Capability.INET,
            Capability.INET6,
            Capability.DUALSTACK,
            Capability.UNIX,
            Capability.TIMEOUTS,
            // Over IP where there is no AF_UNIX.
            Capability.SOCKETPAIR,
            Capability.SHUTDOWN,
            Capability.DATAGRAM,
            Capability.MULTICAST,
            Capability.OPTIONS,
            Capability.SENDFILE,
            Capability.MAKEFILE,
            Capability.RESOLVER,
            Capability.HOST_LOOKUP,
            Capability.SERVICES,
            Capability.INTERFACES));

    private final Context context;
    private final Numbers numbers;
    private final Set<Capability> capabilities;

    Openings(Context context) {
        this(context, Openings::opens);
    }

    /** @param there which families this JVM has */
    Openings(Context context, Predicate<Family> there) {
        this.context = context;
        numbers = context.numbers();
        capabilities = Collections.unmodifiableSet(find(there));
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    private static EnumSet<Capability> find(Predicate<Family> there) {
        EnumSet<Capability> found = EnumSet.copyOf(MOST);
        // Not on every system and with every setting of the JVM.
        if (!Interfaces.canListAll()) {
            found.remove(Capability.INTERFACES);
        }
        if (!there.test(Family.INET6)) {
            found.remove(Capability.INET6);
            found.remove(Capability.DUALSTACK);
        }
        if (!there.test(Family.UNIX)) {
            found.remove(Capability.UNIX);
        }
        return found;
    }

    private static boolean opens(Family family) {
        try (SocketChannel channel = SocketChannel.open(family.jdk())) {
            return channel.isOpen();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    Handle socket(int family, int kind, int protocol) throws IOException, ErrnoException {
        boolean blocking = (kind & numbers.bits("SOCK_NONBLOCK")) == 0;
        Family chosen = family(family, "socket");
        if (chosen == Family.UNIX) {
            unixStream(kind, protocol, "socket");
            return new StreamHandle(context, chosen, blocking);
        }
        if (isKind("SOCK_STREAM", kind)) {
            protocol("IPPROTO_TCP", protocol, "socket");
            return new StreamHandle(context, chosen, blocking);
        }
        if (isKind("SOCK_DGRAM", kind)) {
            protocol("IPPROTO_UDP", protocol, "socket");
            return new DatagramHandle(context, chosen, blocking);
        }
        if (isKind("SOCK_RAW", kind)) {
            throw Refusal.of(Capability.RAW_IP, "a raw socket");
        }
        if (isKind("SOCK_SEQPACKET", kind)) {
            throw Refusal.of(Capability.SEQPACKET, "SOCK_SEQPACKET");
        }
        throw context.errnos().named("ESOCKTNOSUPPORT", "socket");
    }

    Handle[] socketpair(int family, int kind, int protocol) throws IOException, ErrnoException {
        if (family(family, "socketpair") != Family.UNIX) {
            throw context.errnos().named("EOPNOTSUPP", "socketpair");
        }
        unixStream(kind, protocol, "socketpair");
        StreamHandle[] pair = Pairs.create(context);
        boolean blocking = (kind & numbers.bits("SOCK_NONBLOCK")) == 0;
        for (StreamHandle end : pair) {
            end.setBlocking(blocking);
        }
        return pair;
    }

    private Family family(int number, String call) throws ErrnoException {
        for (Family family : Family.values()) {
            if (numbers.is(family.toString(), number)) {
                Capability capability = Capability.valueOf(family.name());
                if (!capabilities.contains(capability)) {
                    throw Refusal.of(capability, family + " on this JVM");
                }
                return family;
            }
        }
        for (Capability capability : FAMILIES) {
            if (numbers.is("AF_" + capability, number)) {
                throw Refusal.of(capability, "AF_" + capability);
            }
        }
        throw context.errnos().named("EAFNOSUPPORT", call);
    }

    private void unixStream(int kind, int protocol, String call) throws ErrnoException {
        if (isKind("SOCK_DGRAM", kind)) {
            throw Refusal.of(Capability.UNIX_DATAGRAM, "AF_UNIX with SOCK_DGRAM");
        }
        if (isKind("SOCK_SEQPACKET", kind)) {
            throw Refusal.of(Capability.SEQPACKET, "SOCK_SEQPACKET");
        }
        if (!isKind("SOCK_STREAM", kind)) {
            throw context.errnos().named("ESOCKTNOSUPPORT", call);
        }
        if (protocol != 0 && !numbers.is("AF_UNIX", protocol)) {
            throw context.errnos().named("EPROTONOSUPPORT", call);
        }
    }

    private void protocol(String expected, int protocol, String call) throws ErrnoException {
        for (Capability capability : PROTOCOLS) {
            if (numbers.is("IPPROTO_" + capability, protocol)) {
                throw Refusal.of(capability, "IPPROTO_" + capability);
            }
        }
        if (protocol != 0 && !numbers.is(expected, protocol)) {
            throw context.errnos().named("EPROTONOSUPPORT", call);
        }
    }

    /** Whether it is that kind, whatever else the flags beside it ask for; close-on-exec all descriptors of a JVM are. */
    private boolean isKind(String name, int kind) {
        return numbers.is(name, kind & ~numbers.bits("SOCK_NONBLOCK") & ~numbers.bits("SOCK_CLOEXEC"));
    }
}
