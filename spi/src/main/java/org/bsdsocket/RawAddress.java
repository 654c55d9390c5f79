package org.bsdsocket;

import java.util.Objects;

/**
 * An address of a family that this module does not model, as the system reads and writes it.
 *
 * @param family the family's number
 * @param data the bytes after {@code sa_family}
 */
public record RawAddress(int family, Octets data) implements Address {

    public RawAddress {
        Objects.requireNonNull(data, "data");
    }

    public RawAddress(int family, byte[] data) {
        this(family, Octets.of(Objects.requireNonNull(data, "data")));
    }

    /** As Python shows it: {@code (17, b'\x00...')}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(family, data);
    }
}
