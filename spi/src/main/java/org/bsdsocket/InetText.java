package org.bsdsocket;

import org.bsdsocket.spi.ConstantTable;
import org.bsdsocket.spi.Errno;

/** The module's four functions between address texts and bytes, and what they throw. */
final class InetText {

    private final ConstantTable constants;

    InetText(ConstantTable constants) {
        this.constants = constants;
    }

    /** inet_aton: four bytes. */
    static byte[] aton(String text) throws OSException {
        refuseNul("inet_aton", text);
        byte[] address = Inet4Text.classic(text);
        if (address == null) {
            throw invalid("inet_aton", text, "IPv4");
        }
        return address;
    }

    /** inet_ntoa. */
    static String ntoa(byte[] address) throws OSException {
        if (address.length != 4) {
            throw new OSException("inet_ntoa: the address has " + address.length + " bytes; expected 4", null, null);
        }
        return Inet4Text.format(address, 0);
    }

    /** inet_pton: four or sixteen bytes. */
    byte[] pton(int family, String text) throws OSException {
        refuseNul("inet_pton", text);
        if (is(family, "AF_INET")) {
            byte[] address = Inet4Text.strict(text);
            if (address == null) {
                throw invalid("inet_pton", text, "IPv4");
            }
            return address;
        }
        if (is(family, "AF_INET6")) {
            byte[] address = Inet6Text.parse(text);
            if (address == null) {
                throw invalid("inet_pton", text, "IPv6");
            }
            return address;
        }
        Errno errno = new Errno((int) constants.value("EAFNOSUPPORT").orElseThrow(), "EAFNOSUPPORT");
        throw new OSException(
                "inet_pton: [Errno " + errno.number() + " EAFNOSUPPORT] address family " + family
                        + "; expected AF_INET or AF_INET6",
                errno,
                "inet_pton");
    }

    /** inet_ntop. */
    String ntop(int family, byte[] address) {
        if (is(family, "AF_INET")) {
            checkLength(address, 4, "AF_INET");
            return Inet4Text.format(address, 0);
        }
        if (is(family, "AF_INET6")) {
            checkLength(address, 16, "AF_INET6");
            return Inet6Text.format(address);
        }
        throw new IllegalArgumentException("inet_ntop: address family " + family + "; expected AF_INET or AF_INET6");
    }

    private boolean is(int family, String name) {
        var value = constants.value(name);
        return value.isPresent() && value.getAsLong() == family;
    }

    private static void checkLength(byte[] address, int length, String family) {
        if (address.length != length) {
            throw new IllegalArgumentException(
                    "inet_ntop: the address has " + address.length + " bytes; expected " + length + " for " + family);
        }
    }

    private static void refuseNul(String call, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(call + ": the text " + PythonRepr.text(text) + " has a NUL in it");
        }
    }

    private static OSException invalid(String call, String text, String kind) {
        return new OSException(call + ": " + PythonRepr.text(text) + " is no " + kind + " address", null, null);
    }
}
