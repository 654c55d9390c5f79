package org.bsdsocket.abi;

import java.nio.ByteBuffer;

/** Fields whose byte order is not the machine's, byte by byte and so whatever the machine's is. */
final class ByteOrders {

    private ByteOrders() {}

    static void putNetwork(ByteBuffer struct, Field field, long value) {
        for (int i = 0; i < field.size(); i++) {
            struct.put(field.end() - 1 - i, (byte) (value >>> (Byte.SIZE * i)));
        }
    }

    static long getNetwork(ByteBuffer struct, Field field) {
        long value = 0;
        for (int i = field.offset(); i < field.end(); i++) {
            value = (value << Byte.SIZE) | (struct.get(i) & 0xff);
        }
        return value;
    }

    static void putLittle(ByteBuffer struct, Field field, long value) {
        for (int i = 0; i < field.size(); i++) {
            struct.put(field.offset() + i, (byte) (value >>> (Byte.SIZE * i)));
        }
    }

    static long getLittle(ByteBuffer struct, Field field) {
        long value = 0;
        for (int i = field.end() - 1; i >= field.offset(); i--) {
            value = (value << Byte.SIZE) | (struct.get(i) & 0xff);
        }
        return value;
    }
}
