package org.bsdsocket.nio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bsdsocket.spi.Layouts;

/** The bytes of one C struct, as a socket option has them. */
final class Struct {

    private final Layouts layouts;
    private final String name;
    private final ByteBuffer bytes;

    private Struct(Layouts layouts, String name, byte[] bytes) {
        this.layouts = layouts;
        this.name = name;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    static int size(Layouts layouts, String name) {
        return layouts.size(name).orElseThrow(() -> new IllegalStateException("no layout of " + name));
    }

    static Struct zero(Layouts layouts, String name) {
        return new Struct(layouts, name, new byte[size(layouts, name)]);
    }

    /** @param bytes at least as many as the struct has */
    static Struct of(Layouts layouts, String name, byte[] bytes) {
        return new Struct(layouts, name, Arrays.copyOf(bytes, size(layouts, name)));
    }

    int number(String field) {
        return bytes.getInt(at(field));
    }

    Struct put(String field, int value) {
        bytes.putInt(at(field), value);
        return this;
    }

    byte[] bytes(String field) {
        byte[] value = new byte[size(layouts, name + "." + field)];
        bytes.get(at(field), value);
        return value;
    }

    byte[] toByteArray() {
        return bytes.array().clone();
    }

    private int at(String field) {
        return layouts.offset(name + "." + field)
                .orElseThrow(() -> new IllegalStateException("no layout of " + name + "." + field));
    }

    /** A number as the system reads an int. */
    static byte[] ofInt(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .putInt(value)
                .array();
    }

    /** The int at the beginning; bytes that are not there are zero. */
    static int toInt(byte[] bytes) {
        return ByteBuffer.wrap(Arrays.copyOf(bytes, Integer.BYTES))
                .order(ByteOrder.nativeOrder())
                .getInt();
    }
}
