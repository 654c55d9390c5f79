package org.bsdsocket;

/**
 * The address of AF_NETLINK: a socket of the kernel or of a process, and multicast groups.
 *
 * @param pid the socket's number, as a rule its process's; 0 for the kernel, and when binding for a number of its choice
 * @param groups a bit for each multicast group, 32 bits unsigned
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
public record NetlinkAddress(long pid, long groups) implements Address {

    public NetlinkAddress {
        Ranges.unsigned32("pid", pid);
        Ranges.unsigned32("groups", groups);
    }

    /** As Python shows it: {@code (1234, 0)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(pid, groups);
    }
}
