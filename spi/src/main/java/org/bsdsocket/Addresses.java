package org.bsdsocket;

import java.util.Arrays;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** Addresses as users write them, and as they cross the seam. Numeric ones only. */
final class Addresses {

    private final ConstantTable constants;
    private final InetText text;

    Addresses(ConstantTable constants, Resolver resolver) {
        this.constants = constants;
        this.text = new InetText(constants);
    }

    Sockaddr resolve(int family, Address address, String call) throws OSException {
        if (address instanceof RawAddress raw) {
            return new Sockaddr.Raw(raw.family(), raw.data());
        }
        if (address instanceof UnixAddress unix && is(family, "AF_UNIX")) {
            return new Sockaddr.Unix(unix.bytes());
        }
        if (address instanceof HostPort to && is(family, "AF_INET")) {
            return new Sockaddr.Inet(text.pton(family, numeric(to.host())), to.port());
        }
        if (address instanceof HostPort to && is(family, "AF_INET6")) {
            return new Sockaddr.Inet6(text.pton(family, numeric(to.host())), to.port(), 0, 0);
        }
        if (address instanceof HostPort6 to && is(family, "AF_INET6")) {
            return new Sockaddr.Inet6(
                    text.pton(family, numeric(to.host())), to.port(), to.flowinfo(), (int) to.scopeId());
        }
        throw new IllegalArgumentException(call + ": " + address + " is no address of family " + family);
    }

    @Nullable
    Address present(@Nullable Sockaddr address) {
        if (address instanceof Sockaddr.Inet inet) {
            return new HostPort(text.ntop(number("AF_INET"), inet.address()), inet.port());
        }
        if (address instanceof Sockaddr.Inet6 inet) {
            return new HostPort6(
                    text.ntop(number("AF_INET6"), inet.address()),
                    inet.port(),
                    inet.flowinfo(),
                    Integer.toUnsignedLong(inet.scopeId()));
        }
        if (address instanceof Sockaddr.Unix unix) {
            return UnixAddress.of(unix.path());
        }
        return address instanceof Sockaddr.Raw raw
                ? new RawAddress(raw.family(), Arrays.copyOf(raw.data(), raw.data().length))
                : null;
    }

    private static String numeric(String host) {
        if (host.chars().anyMatch(c -> c != ':' && c != '.' && Character.digit(c, 16) < 0) || host.isEmpty()) {
            throw new UnavailableException(Capability.RESOLVER, "a host that is not a numeric address");
        }
        return host;
    }

    private boolean is(int family, String name) {
        return constants.value(name).orElse(-1) == family;
    }

    private int number(String name) {
        return (int) constants.value(name).orElseThrow();
    }
}
