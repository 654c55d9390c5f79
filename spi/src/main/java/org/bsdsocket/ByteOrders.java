package org.bsdsocket;

import java.nio.ByteOrder;

/** Numbers between this machine's byte order and the network's, which is the same step in both directions. */
final class ByteOrders {

    private static final boolean SAME = ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN;

    private ByteOrders() {}

    static int swap16(int x) {
        if (x < 0 || x > 0xffff) {
            throw new IllegalArgumentException(x + " is not a 16-bit number; expected 0 to 65535");
        }
        return SAME ? x : Short.toUnsignedInt(Short.reverseBytes((short) x));
    }

    static long swap32(long x) {
        if (x < 0 || x > 0xffffffffL) {
            throw new IllegalArgumentException(x + " is not a 32-bit number; expected 0 to 4294967295");
        }
        return SAME ? x : Integer.toUnsignedLong(Integer.reverseBytes((int) x));
    }
}
