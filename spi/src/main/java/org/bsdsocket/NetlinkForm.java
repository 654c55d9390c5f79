package org.bsdsocket;

import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** AF_NETLINK. */
final class NetlinkForm implements FamilyForm {

    @Override
    public Sockaddr toSystem(Address address, int protocol, String call) {
        if (address instanceof NetlinkAddress to) {
            return new Sockaddr.Netlink((int) to.pid(), (int) to.groups());
        }
        throw FamilyForm.wrong(call, "AF_NETLINK", "NetlinkAddress(pid, groups)", address);
    }

    @Override
    public @Nullable Address toUser(Sockaddr address) {
        return address instanceof Sockaddr.Netlink from
                ? new NetlinkAddress(Integer.toUnsignedLong(from.pid()), Integer.toUnsignedLong(from.groups()))
                : null;
    }
}
