package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** {@code struct sockaddr_in}, which AF_RDS uses too. */
final class InetCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field port;
    private final Field address;

    InetCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_INET");
        this.size = abi.sizeof("sockaddr_in");
        this.port = abi.field("sockaddr_in.sin_port");
        this.address = abi.field("sockaddr_in.sin_addr");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Inet.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Inet inet = (Sockaddr.Inet) address;
        head.begin(into, family, size);
        ByteOrders.putNetwork(into, port, inet.port());
        inet.octets().copyTo(into, this.address.offset());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        if (end < size) {
            return null;
        }
        return new Sockaddr.Inet(
                Octets.of(from, address.offset(), address.size()), (int) ByteOrders.getNetwork(from, port));
    }
}
