package org.bsdsocket;

import java.util.Objects;

/**
 * What getnameinfo returns.
 *
 * @param host a name or a numeric address
 * @param port a service's name or its number
 */
public record NameInfo(String host, String port) {

    public NameInfo {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(port, "port");
    }
}
