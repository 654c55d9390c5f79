package org.bsdsocket;

/**
 * The address of AF_VSOCK: Python's {@code (CID, port)}.
 *
 * @param cid the machine's context id, 32 bits unsigned; what VMADDR_CID_ANY or VMADDR_CID_HOST is worth, see {@link
 *     SocketModule#valueOf}
 * @param port 32 bits unsigned; what VMADDR_PORT_ANY is worth when binding, for one of the system's choice
 * @see <a href="https://man7.org/linux/man-pages/man7/vsock.7.html">vsock(7)</a>
 */
public record VsockAddress(long cid, long port) implements Address {

    public VsockAddress {
        Ranges.unsigned32("cid", cid);
        Ranges.unsigned32("port", port);
    }

    /** As Python shows it: {@code (2, 1234)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(cid, port);
    }
}
