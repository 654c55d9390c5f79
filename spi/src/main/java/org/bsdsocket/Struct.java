package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.OptionalInt;
import org.bsdsocket.spi.Layouts;

/** The bytes of one C struct, whose fields are written and read by name. */
final class Struct {

    private final Layouts layouts;
    private final String name;
    private final ByteBuffer bytes;

    private Struct(Layouts layouts, String name, ByteBuffer bytes) {
        this.layouts = layouts;
        this.name = name;
        this.bytes = bytes.order(ByteOrder.nativeOrder());
    }

    /** One whose fields are all zero, as it is where the module's backend is. */
    static Struct zero(SocketModule module, String name) {
        return zero(layouts(module), name);
    }

    /** One whose fields are all zero. */
    static Struct zero(Layouts layouts, String name) {
        return new Struct(layouts, name, ByteBuffer.allocate(size(layouts, name)));
    }

    /**
     * One that the system has filled in.
     *
     * @throws IllegalArgumentException if there are fewer bytes than the struct has
     */
    static Struct of(SocketModule module, String name, byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        Layouts layouts = layouts(module);
        int size = size(layouts, name);
        if (bytes.length < size) {
            throw new IllegalArgumentException(
                    "struct " + name + " has " + size + " bytes; expected as many, not " + bytes.length);
        }
        return new Struct(layouts, name, ByteBuffer.wrap(bytes));
    }

    /** A struct of which the system may have filled in the beginning only; see {@link #has}. */
    static Struct beginning(SocketModule module, String name, byte[] bytes) {
        Objects.requireNonNull(bytes, "bytes");
        Layouts layouts = layouts(module);
        size(layouts, name);
        return new Struct(layouts, name, ByteBuffer.wrap(bytes));
    }

    /** Whether the struct has the field here and it is among the bytes. */
    boolean has(String field) {
        OptionalInt offset = layouts.offset(name + "." + field);
        return offset.isPresent() && offset.getAsInt() + fieldSize(field) <= bytes.capacity();
    }

    /** @throws IllegalArgumentException if the field has fewer bits than the value, be it signed or unsigned */
    Struct put(String field, long value) {
        int at = offset(field);
        int size = fieldSize(field);
        int bits = Byte.SIZE * size;
        if (size < Long.BYTES && value >> bits != 0 && value >> (bits - 1) != -1) {
            throw new IllegalArgumentException(
                    field + " is " + value + "; expected what fits the " + bits + " bits of struct " + name + " here");
        }
        switch (size) {
            case Byte.BYTES -> bytes.put(at, (byte) value);
            case Short.BYTES -> bytes.putShort(at, (short) value);
            case Integer.BYTES -> bytes.putInt(at, (int) value);
            default -> bytes.putLong(at, value);
        }
        return this;
    }

    Struct put(String field, byte[] value) {
        bytes.put(offset(field), value);
        return this;
    }

    /** As C has it if it is signed. */
    long get(String field) {
        int at = offset(field);
        return switch (fieldSize(field)) {
            case Byte.BYTES -> bytes.get(at);
            case Short.BYTES -> bytes.getShort(at);
            case Integer.BYTES -> bytes.getInt(at);
            default -> bytes.getLong(at);
        };
    }

    /** As C has it if it is unsigned and no wider than 32 bits. */
    long unsigned(String field) {
        return get(field) & (-1L >>> (Long.SIZE - Byte.SIZE * fieldSize(field)));
    }

    byte[] getBytes(String field) {
        byte[] value = new byte[fieldSize(field)];
        bytes.get(offset(field), value);
        return value;
    }

    byte[] toByteArray() {
        byte[] copy = new byte[bytes.capacity()];
        bytes.get(0, copy);
        return copy;
    }

    private int offset(String field) {
        return layouts.offset(name + "." + field).orElseThrow(() -> unknown(name + "." + field));
    }

    private int fieldSize(String field) {
        return size(layouts, name + "." + field);
    }

    /** The size in bytes where the module's backend is. */
    static int size(SocketModule module, String name) {
        return size(layouts(module), name);
    }

    static int size(Layouts layouts, String name) {
        return layouts.size(name).orElseThrow(() -> unknown(name));
    }

    private static Layouts layouts(SocketModule module) {
        return Objects.requireNonNull(module, "module").layouts();
    }

    private static UnavailableException unknown(String name) {
        return new UnavailableException(
                "the layout of struct " + name + " is not known to this backend on this platform");
    }
}
