package org.bsdsocket;

/**
 * How much of the memory that a receive may fill is worth asking for.
 *
 * <p>Where all of it is taken before the system call, as in a JVM, asking for two gigabytes to be on the safe side would
 * cost two gigabytes.
 */
final class ReceiveRoom {

    /** More than the systems' receive buffers hold. */
    private static final int STREAM = 1 << 24;

    /** What the length fields of IP and UDP can say (RFC 768, RFC 791, RFC 8200). */
    private static final int INTERNET = 0xffff;

    private final int most;
    private final int waitAll;

    /** @param kind without creation flags */
    ReceiveRoom(ConstantValues constants, int family, int kind) {
        boolean internet = is(constants, "AF_INET", family) || is(constants, "AF_INET6", family);
        boolean packets = is(constants, "SOCK_DGRAM", kind) || is(constants, "SOCK_RAW", kind);
        most = is(constants, "SOCK_STREAM", kind) ? STREAM : internet && packets ? INTERNET : Integer.MAX_VALUE;
        waitAll = constants.orZero("MSG_WAITALL");
    }

    /** At most {@code bufsize}; all of it for who waits for all of it. */
    int of(int bufsize, int flags) {
        return (flags & waitAll) != 0 ? bufsize : Math.min(bufsize, most);
    }

    private static boolean is(ConstantValues constants, String name, int number) {
        return constants.has(name) && constants.number(name) == number;
    }
}
