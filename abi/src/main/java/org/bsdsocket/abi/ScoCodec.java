package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** {@code struct sockaddr_sco}: a device. */
final class ScoCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field bdaddr;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_sco.sco_"} */
    ScoCodec(Abi abi, Head head, String prefix) {
        this.head = head;
        this.family = abi.constant("AF_BLUETOOTH");
        this.size = BluetoothCodec.size(abi, prefix);
        this.bdaddr = abi.field(prefix + "bdaddr");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Sco.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Sco sco = (Sockaddr.Sco) address;
        head.begin(into, family, size);
        BluetoothCodec.put(into, bdaddr, sco.bdaddr());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Sco(BluetoothCodec.get(from, bdaddr));
    }
}
