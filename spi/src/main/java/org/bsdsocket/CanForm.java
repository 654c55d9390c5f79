package org.bsdsocket;

import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_CAN, whose form depends on the protocol. */
final class CanForm implements FamilyForm {

    private final Protocols protocols;
    private final InterfaceNames interfaces;

    CanForm(ConstantTable constants, InterfaceNames interfaces) {
        this.protocols = new Protocols(constants);
        this.interfaces = interfaces;
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) throws OSException {
        if (protocols.is("CAN_ISOTP", protocol)) {
            if (address instanceof CanIsotpAddress to) {
                int index = interfaces.indexOrAll(to.ifname(), to);
                return new Sockaddr.CanIsotp(index, (int) to.rxAddr(), (int) to.txAddr());
            }
            throw FamilyForm.wrong(call, "AF_CAN with CAN_ISOTP", "CanIsotpAddress(ifname, rxAddr, txAddr)", address);
        }
        if (protocols.is("CAN_J1939", protocol)) {
            if (address instanceof CanJ1939Address to) {
                int index = interfaces.indexOrAll(to.ifname(), to);
                return new Sockaddr.CanJ1939(index, to.name(), (int) to.pgn(), to.addr());
            }
            throw FamilyForm.wrong(call, "AF_CAN with CAN_J1939", "CanJ1939Address(ifname, name, pgn, addr)", address);
        }
        if (address instanceof CanAddress to) {
            return new Sockaddr.Can(interfaces.indexOrAll(to.ifname(), to));
        }
        throw FamilyForm.wrong(call, "AF_CAN", "CanAddress(ifname)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        if (address instanceof Sockaddr.Can from) {
            return new CanAddress(interfaces.name(from.ifindex()));
        }
        if (address instanceof Sockaddr.CanIsotp from) {
            return new CanIsotpAddress(
                    interfaces.name(from.ifindex()),
                    Integer.toUnsignedLong(from.rxId()),
                    Integer.toUnsignedLong(from.txId()));
        }
        return address instanceof Sockaddr.CanJ1939 from
                ? new CanJ1939Address(
                        interfaces.name(from.ifindex()), from.name(), Integer.toUnsignedLong(from.pgn()), from.addr())
                : null;
    }
}
