package org.bsdsocket.tck.tests.can;

import java.util.List;
import org.bsdsocket.OSException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about the CAN bus. */
final class CanSaboteurs implements SaboteurSource {

    private static final long LOW_WORD = 0xFFFF_FFFFL;

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                AddressLie.taking(
                        "can-binds-all-interfaces",
                        "binds every interface for the one that is meant",
                        Sockaddr.Can.class,
                        it -> new Sockaddr.Can(0)),
                AddressLie.taking(
                        "can-takes-first-interface-for-all",
                        "binds one interface where all are meant",
                        Sockaddr.Can.class,
                        it -> it.ifindex() == 0 ? new Sockaddr.Can(1) : it),
                AddressLie.telling(
                        "can-tells-no-interface", "tells no interface", Sockaddr.Can.class, it -> new Sockaddr.Can(0)),
                AddressLie.taking(
                        "isotp-swaps-identifiers",
                        "takes each of the two identifiers for the other",
                        Sockaddr.CanIsotp.class,
                        it -> new Sockaddr.CanIsotp(it.ifindex(), it.txId(), it.rxId())),
                AddressLie.taking(
                        "j1939-cuts-name",
                        "takes half of an ECU's name",
                        Sockaddr.CanJ1939.class,
                        it -> new Sockaddr.CanJ1939(it.ifindex(), it.name() & LOW_WORD, it.pgn(), it.addr())),
                AddressLie.telling(
                        "j1939-tells-neighbouring-address",
                        "tells the address next to the right one",
                        Sockaddr.CanJ1939.class,
                        it -> new Sockaddr.CanJ1939(it.ifindex(), it.name(), it.pgn(), it.addr() ^ 1)),
                Saboteur.api("can-takes-any-form", "does nothing with another form's address")
                        .on("bind", call -> {
                            try {
                                return call.proceed();
                            } catch (IllegalArgumentException e) {
                                return null;
                            }
                        }),
                Saboteur.api("can-takes-any-interface", "does nothing for an interface that is not there")
                        .on("bind", call -> {
                            try {
                                return call.proceed();
                            } catch (OSException e) {
                                return null;
                            }
                        }),
                ignoring("can-forgets-fd-frames", "does not enable flexible frames", "CAN_RAW_FD_FRAMES"),
                ignoring("can-forgets-to-join", "lets through what fits any filter", "CAN_RAW_JOIN_FILTERS"),
                Saboteur.driver(
                        "can-fd-from-the-start",
                        "enables flexible frames on each raw socket",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public void bind(Handle handle, Sockaddr address) throws ErrnoException {
                                good().bind(handle, address);
                                if (address instanceof Sockaddr.Can) {
                                    good().setsockopt(
                                                    handle,
                                                    Lies.flag(good(), "SOL_CAN_RAW"),
                                                    Lies.flag(good(), "CAN_RAW_FD_FRAMES"),
                                                    1);
                                }
                            }
                        }));
    }

    private static Saboteur ignoring(String id, String description, String option) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
                if (level != Lies.flag(good(), "SOL_CAN_RAW") || name != Lies.flag(good(), option)) {
                    good().setsockopt(handle, level, name, value);
                }
            }
        });
    }
}
