package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;

/** {@code struct sockaddr_hci}: a controller and a channel, in host order. */
final class HciCodec extends StructCodec<Sockaddr.Hci> {

    private final Field device;
    private final Field channel;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_hci.hci_"} */
    HciCodec(Abi abi, Head head, String prefix) {
        super(abi, head, "AF_BLUETOOTH", BluetoothCodec.struct(prefix), Sockaddr.Hci.class);
        this.device = abi.field(prefix + "dev");
        this.channel = abi.field(prefix + "channel");
    }

    @Override
    void put(Sockaddr.Hci hci, ByteBuffer into) {
        device.put(into, hci.device());
        channel.put(into, hci.channel());
    }

    @Override
    Sockaddr.Hci get(ByteBuffer from) {
        return new Sockaddr.Hci((int) device.get(from), (int) channel.get(from));
    }
}
