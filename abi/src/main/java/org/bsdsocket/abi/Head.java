package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How every {@code struct sockaddr} begins: with its family, and on BSD its length. */
final class Head {

    private final @Nullable Field length;
    private final Field family;

    Head(Abi abi) {
        this.length = abi.optionalField("sockaddr.sa_len");
        this.family = abi.field("sockaddr.sa_family");
    }

    /** Bytes before an address' own. */
    int end() {
        return family.end();
    }

    /** Refuses a family whose number would be cut to that of another. */
    void check(int number) {
        long most = (1L << (Byte.SIZE * family.size())) - 1;
        if (number < 0 || number > most) {
            throw new IllegalArgumentException("address family is " + number + "; expected 0 to " + most);
        }
    }

    /** Makes {@code end} bytes an address of the family whose fields are all zero. */
    void begin(ByteBuffer into, int number, int end) {
        for (int i = 0; i < end; i++) {
            into.put(i, (byte) 0);
        }
        family.put(into, number);
        if (length != null) {
            length.put(into, end);
        }
    }

    int family(ByteBuffer from) {
        return (int) family.get(from);
    }
}
