package org.bsdsocket;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes that do not change: what records hold in place of an array, so that they compare by content.
 *
 * <p>Arrays are copied on the way in and out.
 */
public final class Octets {

    /** No bytes. */
    public static final Octets EMPTY = new Octets(new byte[0]);

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Octets of(byte[] bytes) {
        return Objects.requireNonNull(bytes, "bytes").length == 0 ? EMPTY : new Octets(bytes.clone());
    }

    /**
     * {@code count} bytes from the index {@code start} of the buffer, whose position does not move.
     *
     * @throws IllegalArgumentException if they are not all before the buffer's limit
     */
    public static Octets of(ByteBuffer buffer, int start, int count) {
        Objects.requireNonNull(buffer, "buffer");
        if (start < 0 || count < 0 || count > buffer.limit() - start) {
            throw new IllegalArgumentException(
                    count + " bytes from index " + start + "; expected no more than the buffer's " + buffer.limit());
        }
        if (count == 0) {
            return EMPTY;
        }
        byte[] bytes = new byte[count];
        buffer.get(start, bytes);
        return new Octets(bytes);
    }

    public int length() {
        return bytes.length;
    }

    public byte at(int index) {
        return bytes[index];
    }

    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Writes the bytes from the index {@code start} of the buffer on, whose position does not move. */
    public void copyTo(ByteBuffer buffer, int start) {
        Objects.requireNonNull(buffer, "buffer").put(start, bytes);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Octets other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As Python shows bytes: {@code b'\x00abc'}. */
    @Override
    public String toString() {
        return PythonRepr.bytes(bytes);
    }
}
