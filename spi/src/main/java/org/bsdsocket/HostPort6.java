package org.bsdsocket;

import java.util.Objects;

/**
 * The full address of AF_INET6.
 *
 * @param host a name or a numeric address; {@code ""} for every local interface
 * @param port 0 to 65535
 * @param flowinfo 0 to 1048575, in host order
 * @param scopeId the interface index that a link-local or multicast address belongs to, else 0
 */
public record HostPort6(String host, int port, int flowinfo, long scopeId) implements Address {

    public HostPort6 {
        Objects.requireNonNull(host, "host");
        Ports.check(port);
        if (flowinfo < 0 || flowinfo > 0xfffff) {
            throw new IllegalArgumentException("flowinfo is " + flowinfo + "; expected 0 to 1048575");
        }
        if (scopeId < 0 || scopeId > 0xffffffffL) {
            throw new IllegalArgumentException("scopeId is " + scopeId + "; expected 0 to 4294967295");
        }
    }

    /** As Python shows it: {@code ('::1', 80, 0, 0)}. */
    @Override
    public String toString() {
        return "('" + host + "', " + port + ", " + flowinfo + ", " + scopeId + ")";
    }
}
