package org.bsdsocket.abi;

import java.nio.ByteBuffer;

/**
 * Where a field lies in its struct and how wide it is.
 *
 * @param offset in bytes from the struct's beginning
 * @param size in bytes
 */
record Field(int offset, int size) {

    /** The field's value, as C has it unsigned; the buffer is in native byte order. */
    long get(ByteBuffer struct, int at) {
        int index = at + offset;
        return switch (size) {
            case 1 -> Byte.toUnsignedLong(struct.get(index));
            case 2 -> Short.toUnsignedLong(struct.getShort(index));
            case 4 -> Integer.toUnsignedLong(struct.getInt(index));
            case 8 -> struct.getLong(index);
            default -> throw new IllegalStateException("a field of " + size + " bytes is no number");
        };
    }

    long get(ByteBuffer struct) {
        return get(struct, 0);
    }

    void put(ByteBuffer struct, int at, long value) {
        int index = at + offset;
        switch (size) {
            case 1 -> struct.put(index, (byte) value);
            case 2 -> struct.putShort(index, (short) value);
            case 4 -> struct.putInt(index, (int) value);
            case 8 -> struct.putLong(index, value);
            default -> throw new IllegalStateException("a field of " + size + " bytes is no number");
        }
    }

    void put(ByteBuffer struct, long value) {
        put(struct, 0, value);
    }

    int end() {
        return offset + size;
    }
}
