package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_alg}: two names that end with a NUL, and two numbers in host order.
 *
 * @see <a href="https://docs.kernel.org/crypto/userspace-if.html">User space interface of the kernel's cryptography</a>
 */
final class AlgCodec extends StructCodec<Sockaddr.Alg> {

    private final Field type;
    private final Field feat;
    private final Field mask;
    private final Field name;

    AlgCodec(Abi abi, Head head) {
        super(abi, head, "AF_ALG", "sockaddr_alg", Sockaddr.Alg.class);
        this.type = abi.field("sockaddr_alg.salg_type");
        this.feat = abi.field("sockaddr_alg.salg_feat");
        this.mask = abi.field("sockaddr_alg.salg_mask");
        this.name = abi.field("sockaddr_alg.salg_name");
    }

    @Override
    void check(Sockaddr.Alg alg) {
        checkRoom("type", type, alg.type());
        checkRoom("name", name, alg.name());
    }

    private static void checkRoom(String what, Field field, Octets text) {
        if (text.length() >= field.size()) {
            throw new IllegalArgumentException("AF_ALG " + what + " too long: " + text.length()
                    + " bytes, expected at most " + (field.size() - 1));
        }
    }

    @Override
    void put(Sockaddr.Alg alg, ByteBuffer into) {
        alg.type().copyTo(into, type.offset());
        feat.put(into, alg.feat());
        mask.put(into, alg.mask());
        alg.name().copyTo(into, name.offset());
    }

    @Override
    Sockaddr.@Nullable Alg get(ByteBuffer from) {
        Octets typeText = text(from, type);
        Octets nameText = text(from, name);
        return typeText == null || nameText == null
                ? null
                : new Sockaddr.Alg(typeText, nameText, (int) feat.get(from), (int) mask.get(from));
    }

    /** Null where no NUL ends it: the kernel never says so, and would not be told so. */
    private static @Nullable Octets text(ByteBuffer from, Field field) {
        for (int length = 0; length < field.size(); length++) {
            if (from.get(field.offset() + length) == 0) {
                return Octets.of(from, field.offset(), length);
            }
        }
        return null;
    }
}
