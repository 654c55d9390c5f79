package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code SOCKADDR_HV} of Windows: a machine and a service, each a GUID. Its reserved field is zero.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows-server/virtualization/hyper-v/make-integration-service">Hyper-V
 *     sockets</a>
 */
final class HypervCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Guid vmId;
    private final Guid serviceId;

    HypervCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_HYPERV");
        this.size = abi.sizeof("SOCKADDR_HV");
        this.vmId = new Guid(abi, "SOCKADDR_HV.VmId");
        this.serviceId = new Guid(abi, "SOCKADDR_HV.ServiceId");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Hyperv.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Hyperv hyperv = (Sockaddr.Hyperv) address;
        head.begin(into, family, size);
        vmId.put(into, hyperv.vmId());
        serviceId.put(into, hyperv.serviceId());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Hyperv(vmId.get(from), serviceId.get(from));
    }
}
