package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.function.IntSupplier;
import org.bsdsocket.Octets;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * {@code struct sockaddr_alg}: two names that end with a NUL, and two numbers in host order.
 *
 * @see <a href="https://docs.kernel.org/crypto/userspace-if.html">User space interface of the kernel's cryptography</a>
 */
final class AlgCodec implements FamilyCodec {

    private final Head head;
    private final int family;
    private final int size;
    private final Field type;
    private final Field feat;
    private final Field mask;
    private final Field name;

    AlgCodec(Abi abi, Head head) {
        this.head = head;
        this.family = abi.constant("AF_ALG");
        this.size = abi.sizeof("sockaddr_alg");
        this.type = abi.field("sockaddr_alg.salg_type");
        this.feat = abi.field("sockaddr_alg.salg_feat");
        this.mask = abi.field("sockaddr_alg.salg_mask");
        this.name = abi.field("sockaddr_alg.salg_name");
    }

    @Override
    public int family() {
        return family;
    }

    @Override
    public Set<Class<? extends Sockaddr>> records() {
        return Set.of(Sockaddr.Alg.class);
    }

    @Override
    public int encode(Sockaddr address, ByteBuffer into) {
        Sockaddr.Alg alg = (Sockaddr.Alg) address;
        head.begin(into, family, size);
        put(into, type, "type", alg.type());
        feat.put(into, alg.feat());
        mask.put(into, alg.mask());
        put(into, name, "name", alg.name());
        return size;
    }

    private static void put(ByteBuffer into, Field field, String what, Octets text) {
        if (text.length() >= field.size()) {
            throw new IllegalArgumentException("AF_ALG " + what + " too long: " + text.length()
                    + " bytes, expected at most " + (field.size() - 1));
        }
        text.copyTo(into, field.offset());
    }

    @Override
    public @Nullable Sockaddr decode(ByteBuffer from, int end, IntSupplier protocol) {
        Octets typeText = end < size ? null : text(from, type);
        Octets nameText = end < size ? null : text(from, name);
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
