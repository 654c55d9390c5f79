package org.bsdsocket;

import java.util.Arrays;
import java.util.Objects;

/**
 * The address of AF_UNIX: a file name, a name in Linux's abstract namespace, or none.
 *
 * <p>It is bytes at heart, since that is what the kernel compares. As text a file name is in the file system's encoding,
 * with bytes that do not decode kept as lone surrogates (PEP 383), so that text and bytes convert both ways without loss.
 */
public final class UnixAddress implements Address {

    /** No name: what an unbound socket has; binding to it lets the kernel choose an abstract name. */
    public static final UnixAddress UNNAMED = new UnixAddress(new byte[0]);

    private final byte[] bytes;

    private UnixAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The address of a file name. A first character of NUL makes it abstract. */
    public static UnixAddress of(String path) {
        return new UnixAddress(FileSystemEncoding.encode(Objects.requireNonNull(path, "path")));
    }

    /** The address with those bytes, of which the first is NUL for an abstract name. */
    public static UnixAddress of(byte[] path) {
        return new UnixAddress(Objects.requireNonNull(path, "path").clone());
    }

    /** The address of a file. */
    public static UnixAddress of(java.nio.file.Path path) {
        return of(Objects.requireNonNull(path, "path").toString());
    }

    /** The bytes, without a NUL at the end of a file name. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The name as text. */
    public String path() {
        return FileSystemEncoding.decode(bytes);
    }

    public boolean isAbstract() {
        return bytes.length > 0 && bytes[0] == 0;
    }

    public boolean isUnnamed() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof UnixAddress other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** As Python shows it: text for a file name, bytes for an abstract one. */
    @Override
    public String toString() {
        return isAbstract() ? PythonRepr.bytes(bytes) : PythonRepr.text(path());
    }
}
