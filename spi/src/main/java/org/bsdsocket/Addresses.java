package org.bsdsocket;

import java.util.List;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Addresses between the form that users write and the form that crosses the seam, host names looked up. */
final class Addresses {

    private static final String BROADCAST = "<broadcast>";

    private final ConstantTable constants;
    private final Resolver resolver;

    Addresses(ConstantTable constants, Resolver resolver) {
        this.constants = constants;
        this.resolver = resolver;
    }

    /**
     * The address for a socket of that family. A numeric host needs no resolver; of a name's addresses the first is taken.
     *
     * @param call for messages
     * @throws IllegalArgumentException for another form of address than the family's, a NUL in a host or file name, or a
     *     host without an IDNA form
     */
    Sockaddr resolve(int family, Address address, String call) throws OSException {
        if (is(family, "AF_INET")) {
            if (address instanceof HostPort to) {
                return new Sockaddr.Inet(inet(family, to.host(), call), to.port());
            }
            throw wrongForm(call, "AF_INET", "HostPort(host, port)", address);
        }
        if (is(family, "AF_INET6")) {
            if (address instanceof HostPort to) {
                return inet6(family, to.host(), to.port(), 0, 0, call);
            }
            if (address instanceof HostPort6 to) {
                return inet6(family, to.host(), to.port(), to.flowinfo(), (int) to.scopeId(), call);
            }
            throw wrongForm(
                    call, "AF_INET6", "HostPort6(host, port, flowinfo, scopeId) or HostPort(host, port)", address);
        }
        if (is(family, "AF_UNIX")) {
            if (address instanceof UnixAddress unix) {
                return unix(unix, call);
            }
            throw wrongForm(call, "AF_UNIX", "UnixAddress", address);
        }
        if (address instanceof RawAddress raw) {
            return new Sockaddr.Raw(raw.family(), raw.data());
        }
        throw wrongForm(call, "family " + family, "RawAddress(family, data)", address);
    }

    private byte[] inet(int family, String host, String call) throws OSException {
        if (host.isEmpty()) {
            return new byte[4];
        }
        if (host.equals(BROADCAST)) {
            return new byte[] {-1, -1, -1, -1};
        }
        byte[] numeric = Inet4Text.strict(host);
        if (numeric != null) {
            return numeric;
        }
        if (lookUp(family, host, call) instanceof Sockaddr.Inet found) {
            return found.address();
        }
        throw unusable(call, host, "IPv4");
    }

    private Sockaddr inet6(int family, String host, int port, int flowinfo, int scopeId, String call)
            throws OSException {
        if (host.equals(BROADCAST) || host.equals("255.255.255.255")) {
            throw unusable(call, host, "IPv6");
        }
        byte[] numeric = host.isEmpty() ? new byte[16] : Inet6Text.parse(host);
        if (numeric != null) {
            return new Sockaddr.Inet6(numeric, port, flowinfo, scopeId);
        }
        if (lookUp(family, host, call) instanceof Sockaddr.Inet6 found) {
            // A zone in the host counts where there is no number; CPython forgets it, and the kernel then refuses.
            return new Sockaddr.Inet6(found.address(), port, flowinfo, scopeId != 0 ? scopeId : found.scopeId());
        }
        throw unusable(call, host, "IPv6");
    }

    private @Nullable Sockaddr lookUp(int family, String host, String call) throws OSException {
        byte[] name = HostNames.ofAddress(host, call);
        try {
            List<Resolver.Entry> found = resolver.getaddrinfo(name, null, family, 0, 0, 0);
            return found.isEmpty() ? null : found.get(0).address();
        } catch (ErrnoException e) {
            throw OSExceptions.of(e);
        } catch (ResolverException e) {
            throw OSExceptions.of(e, "getaddrinfo", "the host " + PythonRepr.text(host) + " of " + call);
        }
    }

    // A limit on the length is the platform's; the driver knows it.
    private static Sockaddr unix(UnixAddress address, String call) {
        byte[] path = address.bytes();
        if (!address.isAbstract()) {
            for (byte b : path) {
                if (b == 0) {
                    throw new IllegalArgumentException(call + ": the AF_UNIX file name " + address + " has a NUL in it;"
                            + " only an abstract name may, and begins with one");
                }
            }
        }
        return new Sockaddr.Unix(path);
    }

    /** The address as users get it: hosts are numeric and without a zone; null for none. */
    @Nullable
    Address present(@Nullable Sockaddr address) {
        if (address instanceof Sockaddr.Inet inet) {
            return new HostPort(Inet4Text.format(inet.address(), 0), inet.port());
        }
        if (address instanceof Sockaddr.Inet6 inet) {
            long scopeId = Integer.toUnsignedLong(inet.scopeId());
            return new HostPort6(Inet6Text.format(inet.address()), inet.port(), inet.flowinfo(), scopeId);
        }
        if (address instanceof Sockaddr.Unix unix) {
            byte[] path = unix.path();
            return path.length == 0 ? UnixAddress.UNNAMED : UnixAddress.of(path);
        }
        return address instanceof Sockaddr.Raw raw ? new RawAddress(raw.family(), raw.octets()) : null;
    }

    private boolean is(int family, String name) {
        var value = constants.value(name);
        return value.isPresent() && value.getAsLong() == family;
    }

    private static IllegalArgumentException wrongForm(String call, String family, String expected, Address address) {
        return new IllegalArgumentException(call + ": " + family + " address must be " + expected + ", not "
                + address.getClass().getSimpleName());
    }

    private static OSException unusable(String call, String host, String kind) {
        return new OSException(
                call + ": the host " + PythonRepr.text(host) + " has no " + kind + " address", null, null);
    }
}
