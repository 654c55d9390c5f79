package org.bsdsocket;

/**
 * The address of AF_ALG: which of the kernel's algorithms a socket stands for.
 *
 * @param type {@code aead}, {@code hash}, {@code skcipher}, {@code rng} ...
 * @param name the algorithm with its mode, as {@code cbc(aes)}
 * @param feat 32 bits unsigned, or 0
 * @param mask 32 bits unsigned, or 0
 * @see <a href="https://docs.kernel.org/crypto/userspace-if.html">User space interface of the kernel's cryptography</a>
 */
public record AlgAddress(String type, String name, long feat, long mask) implements Address {

    public AlgAddress {
        Ranges.noNul("type", type);
        Ranges.noNul("name", name);
        Ranges.unsigned32("feat", feat);
        Ranges.unsigned32("mask", mask);
    }

    public AlgAddress(String type, String name) {
        this(type, name, 0, 0);
    }

    public AlgAddress(String type, String name, long feat) {
        this(type, name, feat, 0);
    }

    /** As Python shows it: {@code ('hash', 'sha256', 0, 0)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(type, name, feat, mask);
    }
}
