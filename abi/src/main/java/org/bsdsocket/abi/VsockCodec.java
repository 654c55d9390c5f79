package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_vm}, all of it in host order.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
 */
final class VsockCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field cid;
    private final Field port;

    VsockCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_VSOCK");
        this.size = abi.sizeof("sockaddr_vm");
        this.cid = abi.field("sockaddr_vm.svm_cid");
        this.port = abi.field("sockaddr_vm.svm_port");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Vsock.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Vsock vsock = (Sockaddr.Vsock) address;
        head.begin(into, family, size);
        cid.put(into, vsock.cid());
        port.put(into, vsock.port());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Vsock((int) cid.get(from), (int) port.get(from));
    }
}
