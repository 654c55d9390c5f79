package org.bsdsocket.nio;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Addresses of the seam as addresses of the JDK, and back. */
final class Addresses {

    static final Sockaddr.Unix UNNAMED = new Sockaddr.Unix(new byte[0]);

    /** What IPv4 addresses begin with where an IPv6 socket sees them (RFC 4291, section 2.5.5.2). */
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff};

    private final UnixPaths paths;

    Addresses(Numbers numbers) {
        paths = new UnixPaths(numbers.unixPathSize());
    }

    /** Throws {@link IllegalArgumentException} for an address of another family. */
    SocketAddress toJdk(Family family, Sockaddr address) {
        if (address instanceof Sockaddr.Inet inet && family == Family.INET) {
            return new InetSocketAddress(inetAddress(inet.address()), inet.port());
        }
        if (address instanceof Sockaddr.Inet6 inet6 && family == Family.INET6) {
            return new InetSocketAddress(inet6Address(inet6), inet6.port());
        }
        if (address instanceof Sockaddr.Unix unix && family == Family.UNIX) {
            return UnixDomainSocketAddress.of(paths.toPath(unix.path()));
        }
        throw new IllegalArgumentException("an address of " + family + " was expected, not " + address);
    }

    private static InetAddress inetAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(bytes.length + " bytes are no address", e);
        }
    }

    private static Inet6Address inet6Address(Sockaddr.Inet6 address) {
        if (address.flowinfo() != 0) {
            throw Refusal.of(Capability.INET6, "an address with a flow label");
        }
        if (address.scopeId() < 0) {
            throw Refusal.of(Capability.INET6, "a scope id beyond 2147483647");
        }
        try {
            // The factory with a scope: the other one makes an Inet4Address of a mapped address.
            Inet6Address result = Inet6Address.getByAddress(null, address.address(), address.scopeId());
            if (result.isLinkLocalAddress() && address.scopeId() == 0) {
                // The JDK would choose an interface, where the system says EINVAL.
                throw Refusal.of(Capability.INET6, "a link-local address without a scope id");
            }
            return result;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("16 bytes are no address", e);
        }
    }

    /** The address of a socket; what a socket without a name has for null. */
    Sockaddr fromJdk(Family family, @Nullable SocketAddress address) {
        if (family == Family.UNIX) {
            return address instanceof UnixDomainSocketAddress unix
                    ? new Sockaddr.Unix(paths.fromPath(unix.getPath()))
                    : UNNAMED;
        }
        if (address == null) {
            return family == Family.INET
                    ? new Sockaddr.Inet(new byte[4], 0)
                    : new Sockaddr.Inet6(new byte[16], 0, 0, 0);
        }
        InetSocketAddress inet = (InetSocketAddress) address;
        return of(family, inet.getAddress(), inet.getPort());
    }

    /** An address and port in the form of that family. */
    static Sockaddr of(Family family, InetAddress address, int port) {
        if (family == Family.INET) {
            return new Sockaddr.Inet(address.getAddress(), port);
        }
        if (address instanceof Inet6Address inet6) {
            return new Sockaddr.Inet6(inet6.getAddress(), port, 0, inet6.getScopeId());
        }
        return new Sockaddr.Inet6(mapped((Inet4Address) address), port, 0, 0);
    }

    /** Whether it is an IPv4 address as an IPv6 socket sees it. */
    static boolean isMapped(byte[] address) {
        return address.length == 16 && Arrays.equals(address, 0, MAPPED.length, MAPPED, 0, MAPPED.length);
    }

    private static byte[] mapped(Inet4Address address) {
        byte[] result = Arrays.copyOf(MAPPED, 16);
        System.arraycopy(address.getAddress(), 0, result, MAPPED.length, 4);
        return result;
    }
}
