package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_can}: an interface, and a union whose meaning is the protocol's.
 *
 * <p>The kernel returns only as much of the union as the protocol uses.
 *
 * @see <a href="https://docs.kernel.org/networking/can.html">Controller Area Network</a>
 */
final class CanCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final OptionalLong isotp;
    private final OptionalLong j1939;
    private final Field ifindex;
    private final Field rxId;
    private final Field txId;
    private final @Nullable Field name;
    private final @Nullable Field pgn;
    private final @Nullable Field addr;

    CanCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_CAN");
        this.size = abi.sizeof("sockaddr_can");
        this.isotp = abi.value("CAN_ISOTP");
        this.j1939 = abi.value("CAN_J1939");
        this.ifindex = abi.field("sockaddr_can.can_ifindex");
        this.rxId = abi.field("sockaddr_can.can_addr.tp.rx_id");
        this.txId = abi.field("sockaddr_can.can_addr.tp.tx_id");
        this.name = abi.optionalField("sockaddr_can.can_addr.j1939.name");
        this.pgn = abi.optionalField("sockaddr_can.can_addr.j1939.pgn");
        this.addr = abi.optionalField("sockaddr_can.can_addr.j1939.addr");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return name == null
                ? Set.of(Sockaddr.Can.class, Sockaddr.CanIsotp.class)
                : Set.of(Sockaddr.Can.class, Sockaddr.CanIsotp.class, Sockaddr.CanJ1939.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        head.begin(into, family, size);
        if (address instanceof Sockaddr.CanIsotp to) {
            ifindex.put(into, to.ifindex());
            rxId.put(into, to.rxId());
            txId.put(into, to.txId());
        } else if (address instanceof Sockaddr.CanJ1939 to && name != null && pgn != null && addr != null) {
            ifindex.put(into, to.ifindex());
            name.put(into, to.name());
            pgn.put(into, to.pgn());
            addr.put(into, to.addr());
        } else {
            ifindex.put(into, ((Sockaddr.Can) address).ifindex());
        }
        return size;
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        if (end < ifindex.end()) {
            return null;
        }
        int index = (int) ifindex.get(from);
        OptionalLong asked = OptionalLong.of(protocol.getAsInt());
        if (asked.equals(isotp)) {
            return end < txId.end() ? null : new Sockaddr.CanIsotp(index, (int) rxId.get(from), (int) txId.get(from));
        }
        if (asked.equals(j1939) && name != null && pgn != null && addr != null) {
            return end < addr.end()
                    ? null
                    : new Sockaddr.CanJ1939(index, name.get(from), (int) pgn.get(from), (int) addr.get(from));
        }
        return new Sockaddr.Can(index);
    }
}
