package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_nl}, all of it in host order.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
final class NetlinkCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field pid;
    private final Field groups;

    NetlinkCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_NETLINK");
        this.size = abi.sizeof("sockaddr_nl");
        this.pid = abi.field("sockaddr_nl.nl_pid");
        this.groups = abi.field("sockaddr_nl.nl_groups");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Netlink.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Netlink netlink = (Sockaddr.Netlink) address;
        head.begin(into, family, size);
        pid.put(into, netlink.pid());
        groups.put(into, netlink.groups());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Netlink((int) pid.get(from), (int) groups.get(from));
    }
}
