package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_ctl} of macOS, all of it in host order: a kernel control's number and unit.
 *
 * <p>A control's name is no part of it. It becomes a number by the ioctl CTLIOCGINFO on the socket, which is left to the
 * backend that has a table with this struct.
 *
 * @see <a href="https://developer.apple.com/documentation/kernel/sockaddr_ctl">sockaddr_ctl</a>
 */
final class SystemCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final long control;
    private final Field sysaddr;
    private final Field id;
    private final Field unit;

    SystemCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_SYSTEM");
        this.size = abi.sizeof("sockaddr_ctl");
        this.control = abi.required("fact.AF_SYS_CONTROL");
        this.sysaddr = abi.field("sockaddr_ctl.ss_sysaddr");
        this.id = abi.field("sockaddr_ctl.sc_id");
        this.unit = abi.field("sockaddr_ctl.sc_unit");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.SystemControl.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.SystemControl system = (Sockaddr.SystemControl) address;
        head.begin(into, family, size);
        sysaddr.put(into, control);
        id.put(into, system.id());
        unit.put(into, system.unit());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        // The family's other sockets, those of kernel events, do not say AF_SYS_CONTROL here.
        return end < size || sysaddr.get(from) != control
                ? null
                : new Sockaddr.SystemControl((int) id.get(from), (int) unit.get(from));
    }
}
