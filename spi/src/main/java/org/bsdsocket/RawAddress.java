package org.bsdsocket;

import java.util.Arrays;

/**
 * An address of a family that this module does not model, as the system reads and writes it.
 *
 * @param family the family's number
 * @param data the bytes after {@code sa_family}
 */
public record RawAddress(int family, byte[] data) implements Address {

    public RawAddress {
        data = data.clone();
    }

    @Override
    public byte[] data() {
        return data.clone();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RawAddress other && family == other.family && Arrays.equals(data, other.data);
    }

    @Override
    public int hashCode() {
        return 31 * family + Arrays.hashCode(data);
    }

    /** As Python shows it: {@code (17, b'\x00...')}. */
    @Override
    public String toString() {
        return "(" + family + ", " + PythonRepr.bytes(data) + ")";
    }
}
