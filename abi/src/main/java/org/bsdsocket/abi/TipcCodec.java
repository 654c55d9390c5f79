package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_tipc}: a union that its own type field tells apart.
 *
 * @see <a href="https://docs.kernel.org/networking/tipc.html">Linux and TIPC</a>
 */
final class TipcCodec extends StructCodec<Sockaddr.Tipc> {

    private final Field addrType;
    private final Field scope;
    private final int nameSeq;
    private final int name;
    private final int id;
    private final Field[] nameSeqFields;
    private final Field[] nameFields;
    private final Field[] idFields;

    TipcCodec(Abi abi, Head head) {
        super(abi, head, "AF_TIPC", "sockaddr_tipc", Sockaddr.Tipc.class);
        this.addrType = abi.field("sockaddr_tipc.addrtype");
        this.scope = abi.field("sockaddr_tipc.scope");
        this.nameSeq = abi.constant("TIPC_ADDR_NAMESEQ");
        this.name = abi.constant("TIPC_ADDR_NAME");
        this.id = abi.constant("TIPC_ADDR_ID");
        this.nameSeqFields = fields(abi, "nameseq.type", "nameseq.lower", "nameseq.upper");
        this.nameFields = fields(abi, "name.name.type", "name.name.instance", "name.domain");
        this.idFields = fields(abi, "id.node", "id.ref");
    }

    private static Field[] fields(Abi abi, String... names) {
        Field[] fields = new Field[names.length];
        for (int i = 0; i < names.length; i++) {
            fields[i] = abi.field("sockaddr_tipc.addr." + names[i]);
        }
        return fields;
    }

    @Override
    void check(Sockaddr.Tipc tipc) {
        Field[] fields = fields(tipc.addrType());
        if (fields == null) {
            throw new IllegalArgumentException("AF_TIPC address type " + tipc.addrType()
                    + "; expected TIPC_ADDR_NAMESEQ (" + nameSeq + "), TIPC_ADDR_NAME (" + name
                    + ") or TIPC_ADDR_ID (" + id + ")");
        }
        if (fields.length < 3 && tipc.v3() != 0) {
            throw new IllegalArgumentException("AF_TIPC v3 is " + Integer.toUnsignedString(tipc.v3())
                    + "; expected 0 in an address of type TIPC_ADDR_ID, which has no room for more");
        }
    }

    @Override
    void put(Sockaddr.Tipc tipc, ByteBuffer into) {
        addrType.put(into, tipc.addrType());
        scope.put(into, tipc.scope());
        int[] values = {tipc.v1(), tipc.v2(), tipc.v3()};
        Field[] fields = Objects.requireNonNull(fields(tipc.addrType()));
        for (int i = 0; i < fields.length; i++) {
            fields[i].put(into, values[i]);
        }
    }

    @Override
    Sockaddr.@Nullable Tipc get(ByteBuffer from) {
        Field[] fields = fields((int) addrType.get(from));
        if (fields == null) {
            return null;
        }
        return new Sockaddr.Tipc(
                (int) addrType.get(from),
                (int) fields[0].get(from),
                (int) fields[1].get(from),
                fields.length > 2 ? (int) fields[2].get(from) : 0,
                (byte) scope.get(from));
    }

    private Field @Nullable [] fields(int type) {
        if (type == nameSeq) {
            return nameSeqFields;
        }
        if (type == name) {
            return nameFields;
        }
        return type == id ? idFields : null;
    }
}
