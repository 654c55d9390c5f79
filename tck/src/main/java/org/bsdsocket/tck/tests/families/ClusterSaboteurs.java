package org.bsdsocket.tck.tests.families;

import java.nio.ByteBuffer;
import java.util.List;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about AF_TIPC, AF_QIPCRTR and AF_RDS. */
final class ClusterSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                AddressLie.telling(
                        "tipc-swaps-node-and-reference",
                        "tells the reference for the node",
                        Sockaddr.Tipc.class,
                        it -> new Sockaddr.Tipc(it.addrType(), it.v2(), it.v1(), it.v3(), it.scope())),
                AddressLie.taking(
                        "tipc-calls-next-instance",
                        "takes the neighbouring instance",
                        Sockaddr.Tipc.class,
                        it -> it.v3() != 0
                                ? it
                                : new Sockaddr.Tipc(it.addrType(), it.v1(), it.v2() + 1, 0, it.scope())),
                AddressLie.taking(
                        "tipc-range-is-its-lower-end",
                        "takes ranges for one name",
                        Sockaddr.Tipc.class,
                        it -> it.v3() == 0
                                ? it
                                : new Sockaddr.Tipc(it.addrType(), it.v1(), it.v2(), it.v2(), it.scope())),
                AddressLie.taking(
                        "tipc-drops-scope",
                        "takes every scope for the same",
                        Sockaddr.Tipc.class,
                        it -> new Sockaddr.Tipc(it.addrType(), it.v1(), it.v2(), it.v3(), 1)),
                Saboteur.driver(
                        "accept-tells-its-own-name", "tells the name of the listener's end for the caller's", Own::new),
                AddressLie.telling(
                        "qipcrtr-swaps-node-and-port",
                        "tells the port for the node",
                        Sockaddr.Qipcrtr.class,
                        it -> new Sockaddr.Qipcrtr(it.port(), it.node())),
                AddressLie.taking(
                        "qipcrtr-calls-next-door",
                        "takes the neighbouring port",
                        Sockaddr.Qipcrtr.class,
                        it -> it.port() == 0 ? it : new Sockaddr.Qipcrtr(it.node(), it.port() ^ 1)),
                Saboteur.driver("rds-sends-elsewhere", "sends to the neighbouring port", Elsewhere::new),
                Saboteur.driver("rds-sets-nothing", "sets no option of RDS", Unset::new));
    }

    private static final class Own extends ForwardingDriver {

        Own(SocketDriver good) {
            super(good);
        }

        @Override
        public Accepted accept(Handle handle) throws ErrnoException {
            Accepted accepted = good().accept(handle);
            return new Accepted(accepted.handle(), good().getsockname(accepted.handle()));
        }
    }

    private static final class Elsewhere extends ForwardingDriver {

        Elsewhere(SocketDriver good) {
            super(good);
        }

        @Override
        public int sendto(Handle handle, ByteBuffer buffer, int flags, Sockaddr address) throws ErrnoException {
            Sockaddr next =
                    address instanceof Sockaddr.Inet it ? new Sockaddr.Inet(it.octets(), it.port() ^ 1) : address;
            return good().sendto(handle, buffer, flags, next);
        }
    }

    private static final class Unset extends ForwardingDriver {

        Unset(SocketDriver good) {
            super(good);
        }

        @Override
        public void setsockopt(Handle handle, int level, int name, int value) throws ErrnoException {
            if (level != Lies.flag(good(), "SOL_RDS")) {
                good().setsockopt(handle, level, name, value);
            }
        }
    }
}
