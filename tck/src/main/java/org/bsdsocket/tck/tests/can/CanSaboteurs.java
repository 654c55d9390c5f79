package org.bsdsocket.tck.tests.can;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bsdsocket.OSException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about the CAN bus. */
final class CanSaboteurs implements SaboteurSource {

    private static final long LOW_WORD = 0xFFFF_FFFFL;

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                taking(
                        "can-binds-all-interfaces",
                        "binds every interface for the one that is meant",
                        it -> it instanceof Sockaddr.Can ? new Sockaddr.Can(0) : it),
                taking(
                        "can-takes-first-interface-for-all",
                        "binds one interface where all are meant",
                        it -> it instanceof Sockaddr.Can can && can.ifindex() == 0 ? new Sockaddr.Can(1) : it),
                telling(
                        "can-tells-no-interface",
                        "tells no interface",
                        it -> it instanceof Sockaddr.Can ? new Sockaddr.Can(0) : it),
                taking(
                        "isotp-swaps-identifiers",
                        "takes each of the two identifiers for the other",
                        it -> it instanceof Sockaddr.CanIsotp to
                                ? new Sockaddr.CanIsotp(to.ifindex(), to.txId(), to.rxId())
                                : it),
                taking(
                        "j1939-cuts-name",
                        "takes half of an ECU's name",
                        it -> it instanceof Sockaddr.CanJ1939 to
                                ? new Sockaddr.CanJ1939(to.ifindex(), to.name() & LOW_WORD, to.pgn(), to.addr())
                                : it),
                telling(
                        "j1939-tells-neighbouring-address",
                        "tells the address next to the right one",
                        it -> it instanceof Sockaddr.CanJ1939 from
                                ? new Sockaddr.CanJ1939(from.ifindex(), from.name(), from.pgn(), from.addr() ^ 1)
                                : it),
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

    private static Saboteur taking(String id, String description, UnaryOperator<Sockaddr> lie) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public void bind(Handle handle, Sockaddr address) throws ErrnoException {
                good().bind(handle, lie.apply(address));
            }
        });
    }

    private static Saboteur telling(String id, String description, UnaryOperator<Sockaddr> lie) {
        return Saboteur.driver(id, description, good -> new Telling(good, lie));
    }

    /** Tells addresses wrongly. */
    private static final class Telling extends ForwardingDriver {

        private final UnaryOperator<Sockaddr> lie;

        Telling(SocketDriver good, UnaryOperator<Sockaddr> lie) {
            super(good);
            this.lie = lie;
        }

        @Override
        public Sockaddr getsockname(Handle handle) throws ErrnoException {
            return lie.apply(good().getsockname(handle));
        }

        @Override
        public ReceivedFrom recvfrom(Handle handle, ByteBuffer buffer, int flags) throws ErrnoException {
            ReceivedFrom received = good().recvfrom(handle, buffer, flags);
            Sockaddr from = received.address();
            return new ReceivedFrom(received.count(), from == null ? null : lie.apply(from));
        }
    }
}
