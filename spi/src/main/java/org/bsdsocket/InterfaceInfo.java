package org.bsdsocket;

import java.util.Objects;

/**
 * A network interface: what if_nameindex lists.
 *
 * @param index its number, from 1 on
 * @param name as {@code lo}
 */
public record InterfaceInfo(long index, String name) {

    public InterfaceInfo {
        Objects.requireNonNull(name, "name");
    }
}
