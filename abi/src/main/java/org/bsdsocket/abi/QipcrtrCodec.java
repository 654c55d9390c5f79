package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_qrtr}, all of it in host order.
 */
final class QipcrtrCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field node;
    private final Field port;

    QipcrtrCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_QIPCRTR");
        this.size = abi.sizeof("sockaddr_qrtr");
        this.node = abi.field("sockaddr_qrtr.sq_node");
        this.port = abi.field("sockaddr_qrtr.sq_port");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Qipcrtr.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Qipcrtr qrtr = (Sockaddr.Qipcrtr) address;
        head.begin(into, family, size);
        node.put(into, qrtr.node());
        port.put(into, qrtr.port());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Qipcrtr((int) node.get(from), (int) port.get(from));
    }
}
