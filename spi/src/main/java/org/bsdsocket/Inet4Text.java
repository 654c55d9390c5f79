package org.bsdsocket;

import org.jspecify.annotations.Nullable;

/** IPv4 addresses as text, read and written as glibc does, without a call into it. */
final class Inet4Text {

    // The greatest last part, by how many parts stand before it: it fills the bytes that they leave.
    private static final long[] GREATEST_LAST = {0xffffffffL, 0xffffff, 0xffff, 0xff};

    private Inet4Text() {}

    /** The strict form: four decimal numbers without leading zeros; null for anything else. */
    static byte @Nullable [] strict(String text) {
        byte[] out = new byte[4];
        int at = 0;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (at == text.length() || text.charAt(at++) != '.')) {
                return null;
            }
            int start = at;
            int value = 0;
            while (at < text.length() && digit(text.charAt(at), 10) >= 0 && at - start < 3) {
                value = value * 10 + digit(text.charAt(at++), 10);
            }
            if (at == start || value > 255 || (at - start > 1 && text.charAt(start) == '0')) {
                return null;
            }
            out[part] = (byte) value;
        }
        return at == text.length() ? out : null;
    }

    /**
     * The classic form of inet_aton: one to four numbers as C writes them, in octal after {@code 0} and in hexadecimal
     * after {@code 0x}, of which the last fills what is left; after white space anything may follow. Null for anything else.
     */
    static byte @Nullable [] classic(String text) {
        long before = 0;
        int parts = 0;
        int at = 0;
        while (true) {
            boolean zero = at < text.length() && text.charAt(at) == '0';
            boolean hex = zero
                    && at + 2 < text.length()
                    && (text.charAt(at + 1) | 0x20) == 'x'
                    && digit(text.charAt(at + 2), 16) >= 0;
            int radix = hex ? 16 : zero ? 8 : 10;
            int start = hex ? at + 2 : at;
            long value = 0;
            for (at = start; at < text.length() && digit(text.charAt(at), radix) >= 0; at++) {
                value = value * radix + digit(text.charAt(at), radix);
                if (value > 0xffffffffL) {
                    return null;
                }
            }
            if (at == start) {
                return null;
            }
            if (at < text.length() && text.charAt(at) == '.') {
                if (parts == 3 || value > 0xff) {
                    return null;
                }
                before |= value << (24 - 8 * parts);
                parts++;
                at++;
                continue;
            }
            boolean trailing = at < text.length() && !isSpace(text.charAt(at));
            if (trailing || value > GREATEST_LAST[parts]) {
                return null;
            }
            return bytes(before | value);
        }
    }

    /** Four decimal numbers. */
    static String format(byte[] b, int from) {
        return (b[from] & 0xff) + "." + (b[from + 1] & 0xff) + "." + (b[from + 2] & 0xff) + "." + (b[from + 3] & 0xff);
    }

    /** The same of what need not be copied first. */
    static String format(Octets b) {
        return (b.at(0) & 0xff) + "." + (b.at(1) & 0xff) + "." + (b.at(2) & 0xff) + "." + (b.at(3) & 0xff);
    }

    private static byte[] bytes(long value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    // Character.digit knows the digits of every script; an address has only those of ASCII.
    static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }

    // isspace() in the C locale.
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
