package org.bsdsocket;

/**
 * The address of AF_QIPCRTR: a service on a co-processor of a Qualcomm platform.
 *
 * @param node 32 bits unsigned
 * @param port 32 bits unsigned
 */
public record QipcrtrAddress(long node, long port) implements Address {

    public QipcrtrAddress {
        Ranges.unsigned32("node", node);
        Ranges.unsigned32("port", port);
    }

    /** As Python shows it: {@code (1, 16384)}. */
    @Override
    public String toString() {
        return PythonRepr.tuple(node, port);
    }
}
