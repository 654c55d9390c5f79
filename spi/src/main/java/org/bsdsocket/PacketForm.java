package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_PACKET. */
final class PacketForm implements FamilyForm {

    private final InterfaceNames interfaces;

    PacketForm(InterfaceNames interfaces) {
        this.interfaces = interfaces;
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) throws OSException {
        if (address instanceof PacketAddress to) {
            return new Sockaddr.Packet(
                    interfaces.index(to.ifname(), to), (int) to.proto(), (int) to.pkttype(), to.hatype(), to.addr());
        }
        throw FamilyForm.wrong(call, "AF_PACKET", "PacketAddress(ifname, proto, pkttype, hatype, addr)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Packet from
                ? new PacketAddress(
                        interfaces.name(from.ifindex()), from.protocol(), from.pkttype(), from.hatype(), from.addr())
                : null;
    }
}
