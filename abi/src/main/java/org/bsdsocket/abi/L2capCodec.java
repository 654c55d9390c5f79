package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_l2}: its numbers are little-endian on every machine.
 *
 * <p>NetBSD's struct has a PSM in host order, and no channel or type of address.
 */
final class L2capCodec extends StructCodec<Sockaddr.L2cap> {

    private final Field bdaddr;
    private final Field psm;
    private final boolean hostOrder;
    private final @Nullable Field cid;
    private final @Nullable Field bdaddrType;

    /** @param prefix of the fields: the struct and how their names begin, as {@code "sockaddr_l2.l2_"} */
    L2capCodec(Abi abi, Head head, String prefix) {
        super(abi, head, "AF_BLUETOOTH", BluetoothCodec.struct(prefix), Sockaddr.L2cap.class);
        this.bdaddr = abi.field(prefix + "bdaddr");
        this.psm = abi.field(prefix + "psm");
        this.hostOrder = prefix.equals(BluetoothCodec.NETBSD);
        this.cid = abi.optionalField(prefix + "cid");
        this.bdaddrType = abi.optionalField(prefix + "bdaddr_type");
    }

    @Override
    void check(Sockaddr.L2cap l2cap) {
        checkRoom("cid", cid, l2cap.cid());
        checkRoom("bdaddr_type", bdaddrType, l2cap.bdaddrType());
    }

    private static void checkRoom(String name, @Nullable Field field, int value) {
        if (field == null && value != 0) {
            throw new IllegalArgumentException("BTPROTO_L2CAP " + name + " is " + value
                    + "; expected 0 on this system, whose address has no room for it");
        }
    }

    @Override
    void put(Sockaddr.L2cap l2cap, ByteBuffer into) {
        BluetoothCodec.put(into, bdaddr, l2cap.bdaddr());
        if (hostOrder) {
            psm.put(into, l2cap.psm());
        } else {
            ByteOrders.putLittle(into, psm, l2cap.psm());
        }
        if (cid != null) {
            ByteOrders.putLittle(into, cid, l2cap.cid());
        }
        if (bdaddrType != null) {
            bdaddrType.put(into, l2cap.bdaddrType());
        }
    }

    @Override
    Sockaddr.L2cap get(ByteBuffer from) {
        return new Sockaddr.L2cap(
                BluetoothCodec.get(from, bdaddr),
                (int) (hostOrder ? psm.get(from) : ByteOrders.getLittle(from, psm)),
                cid == null ? 0 : (int) ByteOrders.getLittle(from, cid),
                bdaddrType == null ? 0 : (int) bdaddrType.get(from));
    }
}
