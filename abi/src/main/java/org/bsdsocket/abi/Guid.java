package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.Octets;

/**
 * A {@code GUID} within a struct: three numbers in host order, and then eight bytes as they are.
 *
 * <p>Its text has the numbers too with the most significant byte first, so that on Windows, where every machine is
 * little-endian, the first half is turned about by pieces and the second is not.
 */
final class Guid {

    private final Field data1;
    private final Field data2;
    private final Field data3;
    private final Field data4;

    /** @param field the struct's field, as {@code "SOCKADDR_HV.VmId"} */
    Guid(Abi abi, String field) {
        this.data1 = abi.field(field + ".Data1");
        this.data2 = abi.field(field + ".Data2");
        this.data3 = abi.field(field + ".Data3");
        this.data4 = abi.field(field + ".Data4");
    }

    /** @param text sixteen bytes in the order of the text */
    void put(ByteBuffer struct, Octets text) {
        ByteBuffer from = ByteBuffer.wrap(text.toByteArray());
        data1.put(struct, from.getInt());
        data2.put(struct, from.getShort());
        data3.put(struct, from.getShort());
        struct.put(data4.offset(), from, from.position(), from.remaining());
    }

    Octets get(ByteBuffer struct) {
        ByteBuffer into = ByteBuffer.allocate(16)
                .putInt((int) data1.get(struct))
                .putShort((short) data2.get(struct))
                .putShort((short) data3.get(struct));
        into.put(into.position(), struct, data4.offset(), into.remaining());
        return Octets.of(into.array());
    }
}
