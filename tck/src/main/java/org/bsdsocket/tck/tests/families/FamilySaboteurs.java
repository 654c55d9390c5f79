package org.bsdsocket.tck.tests.families;

import java.util.List;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ApiCall;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.jspecify.annotations.Nullable;

/** Liars about addresses of netlink, and about the forms of addresses at large. */
final class FamilySaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.api("takes-any-address-form", "takes addresses of other families without a word")
                        .on("bind", FamilySaboteurs::taken)
                        .on("connect", FamilySaboteurs::taken)
                        .on("sendto", FamilySaboteurs::taken),
                AddressLie.telling(
                        "netlink-tells-no-groups",
                        "tells netlink addresses without their groups",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.pid(), 0)),
                AddressLie.taking(
                        "netlink-joins-no-groups",
                        "takes netlink addresses without their groups",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.pid(), 0)),
                AddressLie.telling(
                        "netlink-kernel-has-a-number",
                        "tells a number for the kernel",
                        Sockaddr.Netlink.class,
                        it -> it.pid() == 0 ? new Sockaddr.Netlink(1, it.groups()) : it),
                AddressLie.taking(
                        "netlink-swaps-pid-and-groups",
                        "takes the groups for the number",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.groups(), it.pid())),
                AddressLie.telling(
                        "netlink-number-loses-a-bit",
                        "tells netlink numbers with 31 bits",
                        Sockaddr.Netlink.class,
                        it -> new Sockaddr.Netlink(it.pid() & Integer.MAX_VALUE, it.groups())));
    }

    private static @Nullable Object taken(ApiCall call) throws Throwable {
        try {
            return call.proceed();
        } catch (IllegalArgumentException e) {
            return call.name().equals("sendto") ? 1 : null;
        }
    }
}
