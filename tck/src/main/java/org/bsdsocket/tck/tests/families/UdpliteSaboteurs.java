package org.bsdsocket.tck.tests.families;

import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about UDP-Lite, its checksum's coverage above all, Multipath TCP and SCTP. */
final class UdpliteSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "udplite-covers-all",
                        "covers whole datagrams whatever is set",
                        good -> new Coverage(good, "UDPLITE_SEND_CSCOV", 0)),
                Saboteur.driver(
                        "udplite-takes-any-coverage",
                        "lets datagrams through whatever they cover",
                        good -> new Coverage(good, "UDPLITE_RECV_CSCOV", 0)),
                Saboteur.driver(
                        "udplite-coverage-is-a-byte",
                        "sets the coverage to its lowest eight bits",
                        good -> new Coverage(good, "UDPLITE_SEND_CSCOV", 0xff)),
                Saboteur.driver(
                        "makes-udp-for-udplite",
                        "opens UDP for UDP-Lite",
                        good -> new OtherProtocol(good, "IPPROTO_UDPLITE", "IPPROTO_UDP")),
                Saboteur.driver(
                        "makes-tcp-for-mptcp",
                        "opens TCP for Multipath TCP",
                        good -> new OtherProtocol(good, "IPPROTO_MPTCP", "IPPROTO_TCP")),
                Saboteur.driver(
                        "makes-tcp-for-sctp",
                        "opens TCP for SCTP",
                        good -> new OtherProtocol(good, "IPPROTO_SCTP", "IPPROTO_TCP")));
    }

    /** Opens sockets of one protocol for those of another. */
    private static final class OtherProtocol extends ForwardingDriver {

        private final String asked;
        private final String opened;

        OtherProtocol(SocketDriver good, String asked, String opened) {
            super(good);
            this.asked = asked;
            this.opened = opened;
        }

        @Override
        public Handle socket(int family, int kind, int protocol) throws ErrnoException {
            boolean lie = protocol == Lies.flag(good(), asked);
            return good().socket(family, kind, lie ? Lies.flag(good(), opened) : protocol);
        }
    }

    /** Lets only some bits of one option through. */
    private static final class Coverage extends ForwardingDriver {

        private final String option;
        private final int bits;

        Coverage(SocketDriver good, String option, int bits) {
            super(good);
            this.option = option;
            this.bits = bits;
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
            boolean lie = level == Lies.flag(good(), "IPPROTO_UDPLITE") && name == Lies.flag(good(), option);
            good().setsockopt(handle, level, name, lie ? value & bits : value);
        }
    }
}
