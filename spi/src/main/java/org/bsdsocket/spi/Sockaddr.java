package org.bsdsocket.spi;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A socket address without host names: what crosses the seam in place of a {@code struct sockaddr}.
 *
 * <p>Where the kernel returns no address at all (length zero), the seam uses {@code null}.
 */
public sealed interface Sockaddr {

    /**
     * An IPv4 address.
     *
     * @param address four bytes in network order
     * @param port 0 to 65535 in host order
     */
    record Inet(byte[] address, int port) implements Sockaddr {
        public Inet {
            address = checked(address, 4);
            checkPort(port);
        }

        @Override
        public byte[] address() {
            return address.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Inet other && port == other.port && Arrays.equals(address, other.address);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(address) + port;
        }

        @Override
        public String toString() {
            return "Inet[" + HexFormat.of().formatHex(address) + ", " + port + "]";
        }
    }

    /**
     * An IPv6 address.
     *
     * @param address sixteen bytes in network order
     * @param port 0 to 65535 in host order
     * @param flowinfo 0 to 0xfffff in host order
     * @param scopeId an interface index, or 0
     */
    record Inet6(byte[] address, int port, int flowinfo, int scopeId) implements Sockaddr {
        public Inet6 {
            address = checked(address, 16);
            checkPort(port);
            if (flowinfo < 0 || flowinfo > 0xfffff) {
                throw new IllegalArgumentException("flowinfo is 0 to 1048575, not " + flowinfo);
            }
        }

        @Override
        public byte[] address() {
            return address.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Inet6 other
                    && port == other.port
                    && flowinfo == other.flowinfo
                    && scopeId == other.scopeId
                    && Arrays.equals(address, other.address);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * Arrays.hashCode(address) + port) + flowinfo) + scopeId;
        }

        @Override
        public String toString() {
            return "Inet6[" + HexFormat.of().formatHex(address) + ", " + port + ", " + flowinfo + ", " + scopeId + "]";
        }
    }

    /**
     * An AF_UNIX address.
     *
     * @param path the bytes of {@code sun_path} that count: a file name without a NUL at its end; a NUL and then any bytes
     *     for an abstract name; nothing for an unnamed socket
     */
    record Unix(byte[] path) implements Sockaddr {
        public Unix {
            path = path.clone();
        }

        @Override
        public byte[] path() {
            return path.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Unix other && Arrays.equals(path, other.path);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(path);
        }

        @Override
        public String toString() {
            return "Unix[" + HexFormat.of().formatHex(path) + "]";
        }
    }

    /**
     * An address of a family without a codec, as the kernel reads and writes it.
     *
     * @param family the family's number on this platform
     * @param data what follows {@code sa_family}
     */
    record Raw(int family, byte[] data) implements Sockaddr {
        public Raw {
            data = data.clone();
        }

        @Override
        public byte[] data() {
            return data.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Raw other && family == other.family && Arrays.equals(data, other.data);
        }

        @Override
        public int hashCode() {
            return 31 * family + Arrays.hashCode(data);
        }

        @Override
        public String toString() {
            return "Raw[" + family + ", " + HexFormat.of().formatHex(data) + "]";
        }
    }

    private static byte[] checked(byte[] address, int length) {
        if (address.length != length) {
            throw new IllegalArgumentException(
                    "an address of " + length + " bytes was expected, not " + address.length);
        }
        return address.clone();
    }

    private static void checkPort(int port) {
        if (port < 0 || port > 0xffff) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
    }
}
