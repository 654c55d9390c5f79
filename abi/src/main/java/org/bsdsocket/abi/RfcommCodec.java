package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;

/** {@code struct sockaddr_rc}: a device and a channel. */
final class RfcommCodec extends StructCodec<Sockaddr.Rfcomm> {

    private final Field bdaddr;
    private final Field channel;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_rc.rc_"} */
    RfcommCodec(Abi abi, Head head, String prefix) {
        super(abi, head, "AF_BLUETOOTH", BluetoothCodec.struct(prefix), Sockaddr.Rfcomm.class);
        this.bdaddr = abi.field(prefix + "bdaddr");
        this.channel = abi.field(prefix + "channel");
    }

    @Override
    void put(Sockaddr.Rfcomm rfcomm, ByteBuffer into) {
        BluetoothCodec.put(into, bdaddr, rfcomm.bdaddr());
        channel.put(into, rfcomm.channel());
    }

    @Override
    Sockaddr.Rfcomm get(ByteBuffer from) {
        return new Sockaddr.Rfcomm(BluetoothCodec.get(from, bdaddr), (int) channel.get(from));
    }
}
