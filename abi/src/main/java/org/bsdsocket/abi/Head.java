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
