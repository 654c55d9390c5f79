package org.bsdsocket;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The addresses in options, which are numeric and never looked up. */
final class NumericHosts {

    private NumericHosts() {}

    static void checkInet(String field, String host) {
        if (Inet4Text.strict(Objects.requireNonNull(host, field)) == null) {
            throw new IllegalArgumentException(
                    field + " is " + PythonRepr.text(host) + "; expected an IPv4 address as in '192.0.2.1'");
        }
    }

    static void checkInet6(String field, String host) {
        if (Inet6Text.parse(Objects.requireNonNull(host, field)) == null) {
            throw new IllegalArgumentException(
                    field + " is " + PythonRepr.text(host) + "; expected an IPv6 address as in 'ff02::1'");
        }
    }

    static byte[] inet(String host) {
        return bytes(Inet4Text.strict(host), host);
    }

    static byte[] inet6(String host) {
        return bytes(Inet6Text.parse(host), host);
    }

    private static byte[] bytes(byte @Nullable [] bytes, String host) {
        if (bytes == null) {
            throw new IllegalArgumentException(PythonRepr.text(host) + " is no numeric address");
        }
        return bytes;
    }

    static String text(byte[] address) {
        return address.length == 4 ? Inet4Text.format(address, 0) : Inet6Text.format(address);
    }
}
