package org.bsdsocket.tck.tests.families;

import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about UDP-Lite, its checksum's coverage above all, Multipath TCP and SCTP. */
final class UdpliteSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                covering("udplite-covers-all", "covers whole datagrams whatever is set", "UDPLITE_SEND_CSCOV", 0),
                covering(
                        "udplite-takes-any-coverage",
                        "lets datagrams through whatever they cover",
                        "UDPLITE_RECV_CSCOV",
                        0),
                covering(
                        "udplite-coverage-is-a-byte",
                        "sets the coverage to its lowest eight bits",
                        "UDPLITE_SEND_CSCOV",
                        0xff),
                opening("makes-udp-for-udplite", "opens UDP for UDP-Lite", "IPPROTO_UDPLITE", "IPPROTO_UDP"),
                opening("makes-tcp-for-mptcp", "opens TCP for Multipath TCP", "IPPROTO_MPTCP", "IPPROTO_TCP"),
                opening("makes-tcp-for-sctp", "opens TCP for SCTP", "IPPROTO_SCTP", "IPPROTO_TCP"));
    }

    /** Opens sockets of one protocol for those of another. */
    private static Saboteur opening(String id, String description, String asked, String opened) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public Handle socket(int family, int kind, int protocol) throws ErrnoException {
                boolean lie = protocol == Lies.flag(good(), asked);
                return good().socket(family, kind, lie ? Lies.flag(good(), opened) : protocol);
            }
        });
    }

    /** Lets only some bits of one option through. */
    private static Saboteur covering(String id, String description, String option, int bits) {
        return Saboteur.driver(id, description, good -> new ForwardingDriver(good) {
            @Override
            public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
                boolean lie = level == Lies.flag(good(), "IPPROTO_UDPLITE") && name == Lies.flag(good(), option);
                good().setsockopt(handle, level, name, lie ? value & bits : value);
            }
        });
    }
}
