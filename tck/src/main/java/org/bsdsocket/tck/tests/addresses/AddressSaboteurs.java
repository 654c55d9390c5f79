package org.bsdsocket.tck.tests.addresses;

import java.util.Arrays;
import java.util.List;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.bsdsocket.tck.tests.data.Neighbours;
import org.jspecify.annotations.Nullable;

/** Liars about addresses on their way in and out. */
final class AddressSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                AddressLie.telling(
                        "tells-neighbouring-port",
                        "tells the port next to the right one",
                        Sockaddr.class,
                        it -> it instanceof Sockaddr.Unix ? it : Neighbours.of(it)),
                AddressLie.telling(
                        "tells-marks-for-bytes",
                        "tells paths with marks for bytes that are no ASCII",
                        Sockaddr.Unix.class,
                        it -> {
                            byte[] path = it.path();
                            for (int i = 0; i < path.length; i++) {
                                path[i] = path[i] < 0 ? (byte) '?' : path[i];
                            }
                            return new Sockaddr.Unix(path);
                        }),
                AddressLie.telling(
                        "abstract-becomes-unnamed",
                        "tells no abstract name",
                        Sockaddr.Unix.class,
                        it -> it.path().length > 0 && it.path()[0] == 0 ? new Sockaddr.Unix(new byte[0]) : it),
                AddressLie.taking(
                        "empty-host-is-loopback",
                        "takes 127.0.0.1 for every interface",
                        Sockaddr.Inet.class,
                        it -> swap(it, new byte[4], new byte[] {127, 0, 0, 1})),
                AddressLie.taking(
                        "broadcast-is-any-address",
                        "takes 0.0.0.0 for 255.255.255.255",
                        Sockaddr.Inet.class,
                        it -> swap(it, new byte[] {-1, -1, -1, -1}, new byte[4])),
                AddressLie.taking(
                        "drops-scope-id",
                        "takes addresses without the scope id",
                        Sockaddr.Inet6.class,
                        it -> new Sockaddr.Inet6(it.address(), it.port(), it.flowinfo(), 0)),
                Saboteur.api("broadcast-is-any-address-in-ipv6", "binds every interface for what is no IPv6 host")
                        .on("bind", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException e) {
                                return call.proceed(new HostPort("", 0));
                            }
                        }),
                Saboteur.api("wants-full-ipv6-addresses", "refuses an IPv6 host with a port alone")
                        .on("bind", AddressSaboteurs::full)
                        .on("connect", AddressSaboteurs::full),
                Saboteur.api("host-shows-zone", "shows the scope in the host as well")
                        .on("getsockname", call -> {
                            Object name = call.proceed();
                            return name instanceof HostPort6 six && six.scopeId() != 0
                                    ? new HostPort6(
                                            six.host() + "%" + six.scopeId(), six.port(), six.flowinfo(), six.scopeId())
                                    : name;
                        }),
                Saboteur.resolver("names-stand-for-any-address", "answers with zeros", Zeros::new));
    }

    private static @Nullable Object full(ApiCall call) throws Throwable {
        if (call.arg(0) instanceof HostPort to && to.host().indexOf(':') >= 0) {
            throw new IllegalArgumentException("an IPv6 address has four parts");
        }
        return call.proceed();
    }

    private static Sockaddr.Inet swap(Sockaddr.Inet from, byte[] one, byte[] other) {
        return Arrays.equals(from.address(), one) ? new Sockaddr.Inet(other, from.port()) : from;
    }

    private static final class Zeros extends ForwardingResolver {

        Zeros(Resolver good) {
            super(good);
        }

        @Override
        public List<Entry> getaddrinfo(
                byte @Nullable [] host, byte @Nullable [] service, int family, int kind, int protocol, int flags)
                throws ErrnoException, ResolverException {
            return good().getaddrinfo(host, service, family, kind, protocol, flags).stream()
                    .map(it -> new Entry(it.family(), it.kind(), it.protocol(), it.canonicalName(), zero(it.address())))
                    .toList();
        }

        private static Sockaddr zero(Sockaddr address) {
            return address instanceof Sockaddr.Inet inet ? new Sockaddr.Inet(new byte[4], inet.port()) : address;
        }
    }
}
