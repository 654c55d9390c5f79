package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checked-in tables, which any machine can read. */
final class Tables {

    static final Abi GLIBC = Abi.find("linux-x86_64-glibc").orElseThrow();
    static final Abi MUSL = Abi.find("linux-x86_64-musl").orElseThrow();

    private Tables() {}

    /** A buffer in the tables' byte order, full of what nobody wrote. */
    static ByteBuffer dirty(int size) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
            buffer.put(i, (byte) 0xa5);
        }
        return buffer;
    }
}
