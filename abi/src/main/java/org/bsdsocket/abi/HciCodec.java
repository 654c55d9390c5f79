package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** {@code struct sockaddr_hci}: a controller and a channel, in host order. */
final class HciCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field device;
    private final Field channel;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_hci.hci_"} */
    HciCodec(Abi abi, Head head, String prefix) {
        this.head = head;
        this.family = abi.constant("AF_BLUETOOTH");
        this.size = BluetoothCodec.size(abi, prefix);
        this.device = abi.field(prefix + "dev");
        this.channel = abi.field(prefix + "channel");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Hci.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Hci hci = (Sockaddr.Hci) address;
        head.begin(into, family, size);
        device.put(into, hci.device());
        channel.put(into, hci.channel());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : new Sockaddr.Hci((int) device.get(from), (int) channel.get(from));
    }
}
