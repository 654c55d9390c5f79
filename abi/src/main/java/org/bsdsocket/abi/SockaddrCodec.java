package org.bsdsocket.abi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.spi.Sockaddr;
import org.jspecify.annotations.Nullable;

/**
 * Socket addresses as the bytes of a {@code struct sockaddr} and back.
 *
 * <p>Immutable. Everything is written from index 0 of a buffer in native byte order, and only the bytes that the returned
 * length counts are meaningful.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/unix.7.html">unix(7)</a>
 */
public final class SockaddrCodec {

    private final int afInet;
    private final int afInet6;
    private final int afUnix;
    private final int capacity;
    private final @Nullable Field length;
    private final Field family;
    private final int inetSize;
    private final Field inetPort;
    private final Field inetAddress;
    private final int inet6Size;
    private final Field inet6Port;
    private final Field inet6Flow;
    private final Field inet6Address;
    private final Field inet6Scope;
    private final Field unixPath;

    public SockaddrCodec(Abi abi) {
        afInet = abi.constant("AF_INET");
        afInet6 = abi.constant("AF_INET6");
        afUnix = abi.constant("AF_UNIX");
        capacity = abi.sizeof("sockaddr_storage");
        length = abi.optionalField("sockaddr.sa_len");
        family = abi.field("sockaddr.sa_family");
        inetSize = abi.sizeof("sockaddr_in");
        inetPort = abi.field("sockaddr_in.sin_port");
        inetAddress = abi.field("sockaddr_in.sin_addr");
        inet6Size = abi.sizeof("sockaddr_in6");
        inet6Port = abi.field("sockaddr_in6.sin6_port");
        inet6Flow = abi.field("sockaddr_in6.sin6_flowinfo");
        inet6Address = abi.field("sockaddr_in6.sin6_addr");
        inet6Scope = abi.field("sockaddr_in6.sin6_scope_id");
        unixPath = abi.field("sockaddr_un.sun_path");
    }

    /** Bytes that a buffer needs to take any address. */
    public int capacity() {
        return capacity;
    }

    /**
     * Writes the address and returns its length in bytes.
     *
     * @throws IllegalArgumentException if the address is too long for its struct, or a file name contains a NUL
     */
    public int encode(Sockaddr address, ByteBuffer into) {
        int end;
        if (address instanceof Sockaddr.Inet inet) {
            begin(into, afInet, inetSize);
            putPort(into, inetPort, inet.port());
            into.put(inetAddress.offset(), inet.address());
            end = inetSize;
        } else if (address instanceof Sockaddr.Inet6 inet6) {
            begin(into, afInet6, inet6Size);
            putPort(into, inet6Port, inet6.port());
            inet6Flow.put(into, network(inet6.flowinfo(), into));
            into.put(inet6Address.offset(), inet6.address());
            inet6Scope.put(into, inet6.scopeId());
            end = inet6Size;
        } else if (address instanceof Sockaddr.Unix unix) {
            end = encodeUnix(unix.path(), into);
        } else if (address instanceof Sockaddr.Raw raw) {
            end = encodeRaw(raw, into);
        } else {
            throw new IllegalArgumentException("no layout is known here for the address " + address);
        }
        if (length != null) {
            length.put(into, end);
        }
        return end;
    }

    /**
     * Reads an address of {@code length} bytes; null for length 0.
     *
     * <p>A length greater than the buffer is what the kernel reports for an address that it had to cut.
     */
    public @Nullable Sockaddr decode(ByteBuffer from, long length) {
        int end = (int) Math.min(length, Math.min(from.capacity(), capacity));
        if (end < family.end()) {
            return end <= 0 ? null : new Sockaddr.Raw(0, new byte[0]);
        }
        int number = (int) family.get(from);
        if (number == afInet && end >= inetSize) {
            return new Sockaddr.Inet(bytes(from, inetAddress.offset(), inetAddress.size()), port(from, inetPort));
        }
        if (number == afInet6 && end >= inet6Scope.end()) {
            // The kernel may leave the traffic class in the bits above the label.
            int flow = (int) network(inet6Flow.get(from), from) & 0xfffff;
            byte[] address = bytes(from, inet6Address.offset(), inet6Address.size());
            return new Sockaddr.Inet6(address, port(from, inet6Port), flow, (int) inet6Scope.get(from));
        }
        if (number == afUnix) {
            return new Sockaddr.Unix(decodeUnix(from, end));
        }
        return new Sockaddr.Raw(number, bytes(from, family.end(), end - family.end()));
    }

    /*
     * Four kinds of name, told apart by length and first byte:
     * nothing: an unnamed socket, or a request for a name of the kernel's choice; the length counts the family only;
     * NUL first: abstract; the length is the only thing that ends it, so other NULs belong to the name;
     * shorter than sun_path: a file name, with the NUL that C expects inside the length;
     * as long as sun_path: a file name too, for which the kernel needs no NUL.
     */
    private int encodeUnix(byte[] path, ByteBuffer into) {
        if (path.length > unixPath.size()) {
            throw new IllegalArgumentException(
                    "AF_UNIX path too long: " + path.length + " bytes, expected at most " + unixPath.size());
        }
        boolean name = path.length > 0 && path[0] != 0;
        if (name) {
            for (int i = 0; i < path.length; i++) {
                if (path[i] == 0) {
                    throw new IllegalArgumentException("AF_UNIX path has a NUL at index " + i
                            + ", where the system would cut it; expected none in the name of a file");
                }
            }
        }
        int end = unixPath.offset() + path.length;
        int padded = name && path.length < unixPath.size() ? end + 1 : end;
        begin(into, afUnix, padded);
        into.put(unixPath.offset(), path);
        return padded;
    }

    private byte[] decodeUnix(ByteBuffer from, int end) {
        int start = unixPath.offset();
        int stop = start;
        if (start < end && from.get(start) == 0) {
            stop = end;
        } else {
            // Linux counts a NUL behind a name that fills sun_path, so the length may exceed the struct's.
            while (stop < end && from.get(stop) != 0) {
                stop++;
            }
        }
        return bytes(from, start, Math.max(0, stop - start));
    }

    private int encodeRaw(Sockaddr.Raw raw, ByteBuffer into) {
        byte[] data = raw.data();
        int end = family.end() + data.length;
        if (end > capacity) {
            throw new IllegalArgumentException("address of " + data.length
                    + " bytes after its family, expected at most " + (capacity - family.end()));
        }
        begin(into, raw.family(), end);
        into.put(family.end(), data);
        return end;
    }

    private void begin(ByteBuffer into, int number, int end) {
        for (int i = 0; i < end; i++) {
            into.put(i, (byte) 0);
        }
        family.put(into, number);
    }

    private static void putPort(ByteBuffer into, Field field, int port) {
        into.put(field.offset(), (byte) (port >> 8));
        into.put(field.offset() + 1, (byte) port);
    }

    private static int port(ByteBuffer from, Field field) {
        return ((from.get(field.offset()) & 0xff) << 8) | (from.get(field.offset() + 1) & 0xff);
    }

    private static long network(long value, ByteBuffer buffer) {
        return buffer.order() == ByteOrder.BIG_ENDIAN
                ? value
                : Integer.toUnsignedLong(Integer.reverseBytes((int) value));
    }

    private static byte[] bytes(ByteBuffer from, int start, int count) {
        byte[] bytes = new byte[count];
        from.get(start, bytes);
        return bytes;
    }
}
