package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** {@code struct sockaddr_rc}: a device and a channel. */
final class RfcommCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field bdaddr;
    private final Field channel;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_rc.rc_"} */
    RfcommCodec(Abi abi, Head head, String prefix) {
        this.head = head;
        this.family = abi.constant("AF_BLUETOOTH");
        this.size = BluetoothCodec.size(abi, prefix);
        this.bdaddr = abi.field(prefix + "bdaddr");
        this.channel = abi.field(prefix + "channel");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Rfcomm.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Rfcomm rfcomm = (Sockaddr.Rfcomm) address;
        head.begin(into, family, size);
        BluetoothCodec.put(into, bdaddr, rfcomm.bdaddr());
        channel.put(into, rfcomm.channel());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Rfcomm(BluetoothCodec.get(from, bdaddr), (int) channel.get(from));
    }
}
