package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;

/**
 * {@code struct sockaddr_nl}, all of it in host order.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
final class NetlinkCodec extends StructCodec<Sockaddr.Netlink> {

    private final Field pid;
    private final Field groups;

    NetlinkCodec(Abi abi, Head head) {
        super(abi, head, "AF_NETLINK", "sockaddr_nl", Sockaddr.Netlink.class);
        this.pid = abi.field("sockaddr_nl.nl_pid");
        this.groups = abi.field("sockaddr_nl.nl_groups");
    }

    @Override
    void put(Sockaddr.Netlink netlink, ByteBuffer into) {
        pid.put(into, netlink.pid());
        groups.put(into, netlink.groups());
    }

    @Override
    Sockaddr.Netlink get(ByteBuffer from) {
        return new Sockaddr.Netlink((int) pid.get(from), (int) groups.get(from));
    }
}
