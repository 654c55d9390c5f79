package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;

/**
 * {@code struct sockaddr_vm}, all of it in host order.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
 */
final class VsockCodec extends StructCodec<Sockaddr.Vsock> {

    private final Field cid;
    private final Field port;

    VsockCodec(Abi abi, Head head) {
        super(abi, head, "AF_VSOCK", "sockaddr_vm", Sockaddr.Vsock.class);
        this.cid = abi.field("sockaddr_vm.svm_cid");
        this.port = abi.field("sockaddr_vm.svm_port");
    }

    @Override
    void put(Sockaddr.Vsock vsock, ByteBuffer into) {
        cid.put(into, vsock.cid());
        port.put(into, vsock.port());
    }

    @Override
    Sockaddr.Vsock get(ByteBuffer from) {
        return new Sockaddr.Vsock((int) cid.get(from), (int) port.get(from));
    }
}
