package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;

/** {@code struct sockaddr_sco}: a device. */
final class ScoCodec extends StructCodec<Sockaddr.Sco> {

    private final Field bdaddr;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_sco.sco_"} */
    ScoCodec(Abi abi, Head head, String prefix) {
        super(abi, head, "AF_BLUETOOTH", BluetoothCodec.struct(prefix), Sockaddr.Sco.class);
        this.bdaddr = abi.field(prefix + "bdaddr");
    }

    @Override
    void put(Sockaddr.Sco sco, ByteBuffer into) {
        BluetoothCodec.put(into, bdaddr, sco.bdaddr());
    }

    @Override
    Sockaddr.Sco get(ByteBuffer from) {
        return new Sockaddr.Sco(BluetoothCodec.get(from, bdaddr));
    }
}
