package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** {@code struct sockaddr_in6}. */
final class Inet6Codec implements FamilyCodec {

    private static final int FLOW_LABEL = 0xfffff;

    private final Head head;
    private final int family;
    private final int size;
    private final Field port;
    private final Field flow;
    private final Field address;
    private final Field scope;

    Inet6Codec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_INET6");
        this.size = abi.sizeof("sockaddr_in6");
        this.port = abi.field("sockaddr_in6.sin6_port");
        this.flow = abi.field("sockaddr_in6.sin6_flowinfo");
        this.address = abi.field("sockaddr_in6.sin6_addr");
        this.scope = abi.field("sockaddr_in6.sin6_scope_id");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Inet6.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Inet6 inet = (Sockaddr.Inet6) address;
        head.begin(into, family, size);
        ByteOrders.putNetwork(into, port, inet.port());
        ByteOrders.putNetwork(into, flow, inet.flowinfo());
        inet.octets().copyTo(into, this.address.offset());
        scope.put(into, inet.scopeId());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        if (end < scope.end()) {
            return null;
        }
        // The kernel may leave the traffic class in the bits above the label.
        int label = (int) ByteOrders.getNetwork(from, flow) & FLOW_LABEL;
        Octets octets = Octets.of(from, address.offset(), address.size());
        return new Sockaddr.Inet6(octets, (int) ByteOrders.getNetwork(from, port), label, (int) scope.get(from));
    }
}
