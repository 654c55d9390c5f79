package org.bsdsocket.tck.tests.families;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.saboteur.ForwardingDriver;
import org.bsdsocket.tck.saboteur.Saboteur;
import org.bsdsocket.tck.saboteur.SaboteurSource;
import org.bsdsocket.tck.tests.data.AddressLie;
import org.bsdsocket.tck.tests.data.Lies;

/** Liars about packets and their addresses. */
final class PacketSaboteurs implements SaboteurSource {

    @Override
    public List<Saboteur> saboteurs() {
        return List.of(
                Saboteur.driver(
                        "packet-strips-headers",
                        "opens packet sockets without the device's header",
                        good -> new ForwardingDriver(good) {
                            @Override
                            public Handle socket(int family, int kind, int protocol) throws ErrnoException {
                                boolean packet = family == Lies.flag(good(), "AF_PACKET");
                                return good().socket(family, packet ? Lies.flag(good(), "SOCK_DGRAM") : kind, protocol);
                            }
                        }),
                telling(
                        "packet-tells-no-device",
                        "tells no device",
                        it -> new Sockaddr.Packet(0, it.protocol(), it.pkttype(), it.hatype(), it.addr())),
                binding("packet-takes-every-protocol", "binds to all protocols for IP", "ETHERTYPE_IP", "ETH_P_ALL"),
                binding("packet-takes-ip-for-all", "binds to IP for all protocols", "ETH_P_ALL", "ETHERTYPE_IP"),
                taking(
                        "packet-swaps-protocol-bytes",
                        "takes protocols in this machine's order",
                        it -> new Sockaddr.Packet(
                                it.ifindex(),
                                Short.toUnsignedInt(Short.reverseBytes((short) it.protocol())),
                                it.pkttype(),
                                it.hatype(),
                                it.addr())),
                telling(
                        "packet-is-for-somebody",
                        "tells the type next to the right one",
                        it -> new Sockaddr.Packet(
                                it.ifindex(), it.protocol(), it.pkttype() ^ 1, it.hatype(), it.addr())),
                telling(
                        "packet-drops-hatype",
                        "tells no kind of hardware address",
                        it -> new Sockaddr.Packet(it.ifindex(), it.protocol(), it.pkttype(), 0, it.addr())),
                telling(
                        "packet-drops-hardware-address",
                        "tells no hardware address",
                        it -> new Sockaddr.Packet(
                                it.ifindex(), it.protocol(), it.pkttype(), it.hatype(), Octets.EMPTY)));
    }

    private static Saboteur telling(String id, String description, UnaryOperator<Sockaddr.Packet> lie) {
        return AddressLie.telling(id, description, Sockaddr.Packet.class, lie);
    }

    private static Saboteur taking(String id, String description, UnaryOperator<Sockaddr.Packet> lie) {
        return AddressLie.taking(id, description, Sockaddr.Packet.class, lie);
    }

    /** Binds to one protocol for another. */
    private static Saboteur binding(String id, String description, String asked, String bound) {
        return Saboteur.driver(
                id,
                description,
                good -> AddressLie.taking(
                        good,
                        Sockaddr.Packet.class,
                        it -> new Sockaddr.Packet(
                                it.ifindex(),
                                it.protocol() == Lies.flag(good, asked) ? Lies.flag(good, bound) : it.protocol(),
                                it.pkttype(),
                                it.hatype(),
                                it.addr())));
    }
}
