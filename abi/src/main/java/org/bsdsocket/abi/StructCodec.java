package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/** One struct, always whole, for one record. */
abstract class StructCodec<A extends Sockaddr> implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Class<A> type;

    StructCodec(Abi abi, Head head, String family, String struct, Class<A> type) {
        this.head = head;
        this.family = abi.constant(family);
        this.size = abi.sizeof(struct);
        this.type = type;
    }

    /** Refuses what the struct has no room for, before a byte is written. */
    void check(A address) {}

    /** Writes what follows the family; the other fields are zero. */
    abstract void put(A address, ByteBuffer into);

    /** Reads an address that is all there; null for one of a kind that has no record. */
    abstract @Nullable A get(ByteBuffer from);

    @Override
    public final int family() {
        return family;
    }

    @Override
    public final Set<Class<? extends Sockaddr>> records() {
        return Set.of(type);
    }

    @Override
    public final int encode(Sockaddr address, ByteBuffer into) {
        A record = type.cast(address);
        check(record);
        head.begin(into, family, size);
        put(record, into);
        return size;
    }

    @Override
    public final @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        return end < size ? null : get(from);
    }
}
