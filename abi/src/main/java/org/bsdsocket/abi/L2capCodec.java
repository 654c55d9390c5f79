package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** {@code struct sockaddr_l2}: its numbers are little-endian on every machine. */
final class L2capCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field bdaddr;
    private final Field psm;
    private final Field cid;
    private final Field bdaddrType;

    L2capCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_BLUETOOTH");
        this.size = abi.sizeof("sockaddr_l2");
        this.bdaddr = abi.field("sockaddr_l2.l2_bdaddr");
        this.psm = abi.field("sockaddr_l2.l2_psm");
        this.cid = abi.field("sockaddr_l2.l2_cid");
        this.bdaddrType = abi.field("sockaddr_l2.l2_bdaddr_type");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.L2cap.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.L2cap l2cap = (Sockaddr.L2cap) address;
        head.begin(into, family, size);
        BluetoothCodec.put(into, bdaddr, l2cap.bdaddr());
        ByteOrders.putLittle(into, psm, l2cap.psm());
        ByteOrders.putLittle(into, cid, l2cap.cid());
        bdaddrType.put(into, l2cap.bdaddrType());
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size
                ? null
                : new Sockaddr.L2cap(
                        BluetoothCodec.get(from, bdaddr),
                        (int) ByteOrders.getLittle(from, psm),
                        (int) ByteOrders.getLittle(from, cid),
                        (int) bdaddrType.get(from));
    }
}
