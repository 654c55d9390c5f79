package org.bsdsocket;

import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_BLUETOOTH, whose form depends on the protocol. */
final class BluetoothForm implements FamilyForm {

    private final Protocols protocols;

    BluetoothForm(ConstantTable constants) {
        this.protocols = new Protocols(constants);
    }

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (protocols.is("BTPROTO_L2CAP", protocol)) {
            if (address instanceof L2capAddress to) {
                return new Sockaddr.L2cap(BluetoothText.parse(to.bdaddr()), to.psm(), to.cid(), to.bdaddrType());
            }
            throw wrong(call, "BTPROTO_L2CAP", "L2capAddress(bdaddr, psm)", address);
        }
        if (protocols.is("BTPROTO_RFCOMM", protocol)) {
            if (address instanceof RfcommAddress to) {
                return new Sockaddr.Rfcomm(BluetoothText.parse(to.bdaddr()), to.channel());
            }
            throw wrong(call, "BTPROTO_RFCOMM", "RfcommAddress(bdaddr, channel)", address);
        }
        if (protocols.is("BTPROTO_HCI", protocol)) {
            if (address instanceof HciAddress to) {
                return new Sockaddr.Hci(to.deviceId(), to.channel());
            }
            throw wrong(call, "BTPROTO_HCI", "HciAddress(deviceId) on this system", address);
        }
        if (protocols.is("BTPROTO_SCO", protocol)) {
            if (address instanceof ScoAddress to) {
                return new Sockaddr.Sco(BluetoothText.parse(to.bdaddr()));
            }
            throw wrong(call, "BTPROTO_SCO", "ScoAddress(bdaddr)", address);
        }
        if (address instanceof RawAddress raw) {
            return new Sockaddr.Raw(raw.family(), raw.data());
        }
        throw wrong(call, "protocol " + protocol, "RawAddress(family, data)", address);
    }

    private static IllegalArgumentException wrong(String call, String protocol, String expected, Address address) {
        return FamilyForm.wrong(call, "AF_BLUETOOTH with " + protocol, expected, address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        if (address instanceof Sockaddr.L2cap from) {
            return new L2capAddress(BluetoothText.format(from.bdaddr()), from.psm(), from.cid(), from.bdaddrType());
        }
        if (address instanceof Sockaddr.Rfcomm from) {
            return new RfcommAddress(BluetoothText.format(from.bdaddr()), from.channel());
        }
        if (address instanceof Sockaddr.Hci from) {
            return new HciAddress(from.device(), from.channel());
        }
        return address instanceof Sockaddr.Sco from ? new ScoAddress(BluetoothText.format(from.bdaddr())) : null;
    }
}
