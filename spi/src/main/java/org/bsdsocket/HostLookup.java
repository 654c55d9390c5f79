package org.bsdsocket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;

/** The module's functions about hosts that are older than getaddrinfo, and the name of this one. */
final class HostLookup {

    private final Context context;
    private final Resolver resolver;

    HostLookup(Context context) {
        this.context = context;
        this.resolver = context.resolver();
    }

    String gethostbyname(String hostname) throws OSException {
        context.need(Capability.RESOLVER, "gethostbyname");
        HostNames.ofLookup(hostname, "gethostbyname");
        context.audit().tell("socket.gethostbyname", hostname);
        return text(ipv4(hostname, "gethostbyname"));
    }

    // The address is looked up first, as CPython does: a host that is not found fails as getaddrinfo has it.
    HostInfo gethostbynameEx(String hostname) throws OSException {
        context.need(Capability.HOST_ALIASES, "gethostbyname_ex");
        byte[] name = HostNames.ofLookup(hostname, "gethostbyname_ex");
        context.audit().tell("socket.gethostbyname", hostname);
        ipv4(hostname, "gethostbyname_ex");
        try {
            return info(resolver.gethostbyname(name));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "gethostbyname", "host " + PythonRepr.text(hostname));
        }
    }

    HostInfo gethostbyaddr(String ipAddress) throws OSException {
        context.need(Capability.HOST_LOOKUP, "gethostbyaddr");
        byte[] name = HostNames.ofLookup(ipAddress, "gethostbyaddr");
        context.audit().tell("socket.gethostbyaddr", ipAddress);
        Sockaddr address = any(ipAddress, name);
        try {
            return info(resolver.gethostbyaddr(address));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "gethostbyaddr", "address " + PythonRepr.text(ipAddress));
        }
    }

    /** A name that is given and has no full form comes back as it is; CPython makes the host's primary name of it. */
    String getfqdn(String name) throws OSException {
        context.need(Capability.HOST_LOOKUP, "getfqdn");
        String given = name.strip();
        boolean here = given.isEmpty() || given.equals("0.0.0.0") || given.equals("::");
        String asked = here ? gethostname() : given;
        HostInfo found;
        try {
            found = gethostbyaddr(asked);
        } catch (OSException e) {
            return here ? asked : name;
        }
        if (isFull(found.hostname())) {
            return found.hostname();
        }
        return found.aliaslist().stream().filter(HostLookup::isFull).findFirst().orElse(here ? asked : name);
    }

    private static boolean isFull(String name) {
        return name.indexOf('.') >= 0;
    }

    String gethostname() throws OSException {
        context.need(Capability.RESOLVER, "gethostname");
        context.audit().tell("socket.gethostname");
        try {
            return FileSystemEncoding.decode(resolver.gethostname());
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    void sethostname(String name) throws OSException {
        context.need(Capability.SETHOSTNAME, "sethostname");
        byte[] bytes = CNames.ofFile(name, "sethostname", "name");
        context.audit().tell("socket.sethostname", name);
        try {
            resolver.sethostname(bytes);
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        }
    }

    private Sockaddr ipv4(String host, String call) throws OSException {
        return context.addresses().resolve(context.constants().number("AF_INET"), 0, new HostPort(host, 0), call);
    }

    private Sockaddr any(String host, byte[] name) throws OSException {
        if (host.equals("<broadcast>") || Inet4Text.strict(host) != null) {
            return ipv4(host, "gethostbyaddr");
        }
        byte[] numeric = Inet6Text.parse(host);
        if (numeric != null) {
            return new Sockaddr.Inet6(numeric, 0, 0, 0);
        }
        try {
            return host.isEmpty() ? wildcard() : first(host, resolver.getaddrinfo(name, null, 0, 0, 0, 0));
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "getaddrinfo", "host " + PythonRepr.text(host) + " of gethostbyaddr");
        }
    }

    private Sockaddr wildcard() throws OSException, ErrnoException, ResolverException {
        ConstantValues constants = context.constants();
        List<Resolver.Entry> all = resolver.getaddrinfo(
                null,
                "0".getBytes(StandardCharsets.US_ASCII),
                0,
                constants.number("SOCK_DGRAM"),
                0,
                constants.number("AI_PASSIVE"));
        if (all.size() > 1) {
            throw new OSException(
                    "gethostbyaddr: the empty host stands for " + all.size() + " addresses; expected one", null, null);
        }
        return first("", all);
    }

    private static Sockaddr first(String host, List<Resolver.Entry> found) throws OSException {
        if (!found.isEmpty()) {
            Sockaddr address = found.get(0).address();
            if (address instanceof Sockaddr.Inet || address instanceof Sockaddr.Inet6) {
                return address;
            }
        }
        throw new OSException(
                "gethostbyaddr: the host " + PythonRepr.text(host) + " has no IPv4 or IPv6 address", null, null);
    }

    private HostInfo info(Resolver.Host host) {
        return new HostInfo(
                host.name(),
                context.capabilities().contains(Capability.HOST_ALIASES) ? host.aliases() : null,
                host.addresses().stream().map(HostLookup::text).toList());
    }

    private static String text(Sockaddr address) {
        if (address instanceof Sockaddr.Inet inet) {
            return Inet4Text.format(inet.address(), 0);
        }
        if (address instanceof Sockaddr.Inet6 inet) {
            return Inet6Text.format(inet.address());
        }
        throw new IllegalStateException("the resolver answered with " + address + "; expected an IP address");
    }
}
