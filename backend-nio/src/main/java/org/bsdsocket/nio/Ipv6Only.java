package org.bsdsocket.nio;

import java.util.Arrays;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Sockaddr;

/**
 * IPV6_V6ONLY. The JDK opens every IPv6 socket for both, but one that is bound to a single address of IPv6 hears nothing of
 * IPv4; so the option can be kept by refusing what would let IPv4 in.
 */
final class Ipv6Only {

    private final Errnos errnos;
    private volatile boolean on;

    Ipv6Only(Errnos errnos) {
        this.errnos = errnos;
    }

    boolean isOn() {
        return on;
    }

    void set(boolean on) {
        this.on = on;
    }

    void checkBind(Sockaddr to) throws ErrnoException {
        if (on && to instanceof Sockaddr.Inet6 inet) {
            if (Arrays.equals(inet.address(), new byte[inet.address().length])) {
                throw everyAddress();
            }
            if (Addresses.isMapped(inet.address())) {
                throw errnos.named("EINVAL", "bind");
            }
        }
    }

    void checkTarget(Sockaddr to, String call) throws ErrnoException {
        if (on && to instanceof Sockaddr.Inet6 inet && Addresses.isMapped(inet.address())) {
            throw errnos.named("ENETUNREACH", call);
        }
    }

    static RuntimeException everyAddress() {
        return Refusal.of(Capability.RAW_OPTIONS, "an IPv6 socket at every address that does not serve IPv4");
    }
}
