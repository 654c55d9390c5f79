package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_ll}: the protocol is in network order, everything else in host order.
 *
 * <p>The hardware address at its end is as long as the device's are: the kernel returns only as much of it as there is,
 * and takes more than the struct has room for.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/packet.7.html">packet(7)</a>
 */
final class PacketCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final int capacity;
    private final Field protocol;
    private final Field ifindex;
    private final Field hatype;
    private final Field pkttype;
    private final Field length;
    private final Field addr;

    PacketCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_PACKET");
        this.size = abi.sizeof("sockaddr_ll");
        this.capacity = abi.sizeof("sockaddr_storage");
        this.protocol = abi.field("sockaddr_ll.sll_protocol");
        this.ifindex = abi.field("sockaddr_ll.sll_ifindex");
        this.hatype = abi.field("sockaddr_ll.sll_hatype");
        this.pkttype = abi.field("sockaddr_ll.sll_pkttype");
        this.length = abi.field("sockaddr_ll.sll_halen");
        this.addr = abi.field("sockaddr_ll.sll_addr");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Packet.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Packet packet = (Sockaddr.Packet) address;
        int end = Math.max(size, addr.offset() + packet.addr().length());
        if (end > capacity) {
            throw new IllegalArgumentException("AF_PACKET hardware address too long: "
                    + packet.addr().length() + " bytes, expected at most " + (capacity - addr.offset()));
        }
        head.begin(into, family, end);
        ByteOrders.putNetwork(into, protocol, packet.protocol());
        ifindex.put(into, packet.ifindex());
        hatype.put(into, packet.hatype());
        pkttype.put(into, packet.pkttype());
        length.put(into, packet.addr().length());
        packet.addr().copyTo(into, addr.offset());
        return end;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        if (end < addr.offset()) {
            return null;
        }
        int count = (int) length.get(from);
        if (count > end - addr.offset()) {
            return null;
        }
        return new Sockaddr.Packet(
                (int) ifindex.get(from),
                (int) ByteOrders.getNetwork(from, this.protocol),
                (int) pkttype.get(from),
                (int) hatype.get(from),
                Octets.of(from, addr.offset(), count));
    }
}
