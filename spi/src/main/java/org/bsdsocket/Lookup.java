package org.bsdsocket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** The module's functions that ask the resolver for answers that users see. */
final class Lookup {

    private final ConstantValues constants;
    private final Resolver resolver;
    private final Addresses addresses;

    Lookup(ConstantValues constants, Resolver resolver, Addresses addresses) {
        this.constants = constants;
        this.resolver = resolver;
        this.addresses = addresses;
    }

    List<AddrInfo> getaddrinfo(@Nullable String host, @Nullable String port, int family, int type, int proto, int flags)
            throws OSException {
        byte[] name = host == null ? null : HostNames.ofLookup(host, "getaddrinfo");
        if (port != null && port.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("getaddrinfo: the port " + PythonRepr.text(port) + " has a NUL in it");
        }
        byte[] service = port == null ? null : port.getBytes(StandardCharsets.UTF_8);
        List<AddrInfo> answers = new ArrayList<>();
        for (Resolver.Entry entry : entries(name, service, family, type, proto, flags, host, port)) {
            answers.add(new AddrInfo(
                    constants.family(entry.family()),
                    constants.kind(entry.kind()),
                    entry.protocol(),
                    entry.canonicalName(),
                    Objects.requireNonNull(addresses.present(entry.address()))));
        }
        return List.copyOf(answers);
    }

    /** The host must be numeric: it is the address of a socket and no question of its own. */
    NameInfo getnameinfo(Address sockaddr, int flags) throws OSException {
        String host;
        int port;
        int flowinfo = 0;
        int scopeId = 0;
        if (sockaddr instanceof HostPort address) {
            host = address.host();
            port = address.port();
        } else if (sockaddr instanceof HostPort6 address) {
            host = address.host();
            port = address.port();
            flowinfo = address.flowinfo();
            scopeId = (int) address.scopeId();
        } else {
            throw new IllegalArgumentException(
                    "getnameinfo: the address must be HostPort or HostPort6, not " + FamilyForm.nameOf(sockaddr));
        }
        HostNames.refuseNul(host, "getnameinfo");
        Sockaddr address = withFields(numeric(host, port), sockaddr, flowinfo, scopeId);
        try {
            Resolver.Names names = resolver.getnameinfo(address, flags);
            return new NameInfo(names.host(), names.service());
        } catch (ErrnoException e) {
            throw OSExceptions.of(e, sockaddr);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "getnameinfo", sockaddr.toString());
        }
    }

    private Sockaddr numeric(String host, int port) throws OSException {
        // A datagram service: so that a port number alone has one answer, and not one for each protocol.
        List<Resolver.Entry> found = entries(
                host.getBytes(StandardCharsets.UTF_8),
                Integer.toString(port).getBytes(StandardCharsets.US_ASCII),
                0,
                constants.number("SOCK_DGRAM"),
                0,
                constants.number("AI_NUMERICHOST"),
                host,
                Integer.toString(port));
        if (found.size() != 1) {
            throw new OSException(
                    "getnameinfo: the host " + PythonRepr.text(host) + " stands for " + found.size()
                            + " addresses; expected one",
                    null,
                    null);
        }
        return found.get(0).address();
    }

    private static Sockaddr withFields(Sockaddr found, Address given, int flowinfo, int scopeId) throws OSException {
        if (found instanceof Sockaddr.Inet6 inet) {
            return new Sockaddr.Inet6(inet.address(), inet.port(), flowinfo, scopeId != 0 ? scopeId : inet.scopeId());
        }
        if (given instanceof HostPort6) {
            throw new OSException(
                    "getnameinfo: " + given + " has an IPv4 host; expected HostPort(host, port) for one", null, null);
        }
        return found;
    }

    private List<Resolver.Entry> entries(
            byte @Nullable [] name,
            byte @Nullable [] service,
            int family,
            int type,
            int proto,
            int flags,
            @Nullable String host,
            @Nullable String port)
            throws OSException {
        try {
            return resolver.getaddrinfo(name, service, family, type, proto, flags);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "getaddrinfo", shown("host", host) + ", " + shown("port", port));
        }
    }

    private static String shown(String name, @Nullable String value) {
        return value == null ? "no " + name : name + " " + PythonRepr.text(value);
    }
}
