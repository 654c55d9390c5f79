package org.bsdsocket;

import java.util.Objects;

/**
 * A host and a port: the address of AF_INET, and the short form for AF_INET6 (flow information and scope 0).
 *
 * @param host a name or a numeric address; {@code ""} for every local interface, and for AF_INET {@code "<broadcast>"}
 * @param port 0 to 65535
 */
public record HostPort(String host, int port) implements Address {

    public HostPort {
        Objects.requireNonNull(host, "host");
        Ports.check(port);
    }

    /** As Python shows it: {@code ('127.0.0.1', 80)}. */
    @Override
    public String toString() {
        return "('" + host + "', " + port + ")";
    }
}
