package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;

/**
 * {@code struct sockaddr_qrtr}, all of it in host order.
 */
final class QipcrtrCodec extends StructCodec<Sockaddr.Qipcrtr> {

    private final Field node;
    private final Field port;

    QipcrtrCodec(Abi abi, Head head) {
        super(abi, head, "AF_QIPCRTR", "sockaddr_qrtr", Sockaddr.Qipcrtr.class);
        this.node = abi.field("sockaddr_qrtr.sq_node");
        this.port = abi.field("sockaddr_qrtr.sq_port");
    }

    @Override
    void put(Sockaddr.Qipcrtr qrtr, ByteBuffer into) {
        node.put(into, qrtr.node());
        port.put(into, qrtr.port());
    }

    @Override
    Sockaddr.Qipcrtr get(ByteBuffer from) {
        return new Sockaddr.Qipcrtr((int) node.get(from), (int) port.get(from));
    }
}
