package org.bsdsocket;

import org.jspecify.annotations.Nullable;

/** IPv6 addresses as text: read in every form of RFC 4291, written as glibc does, which is close to RFC 5952. */
final class Inet6Text {

    private static final int GROUPS = 8;

    private Inet6Text() {}

    /** The sixteen bytes; null where the text is no address. A zone is no part of one. */
    static byte @Nullable [] parse(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            byte[] all = groups(text);
            return all != null && all.length == 2 * GROUPS ? all : null;
        }
        byte[] head = gap == 0 ? new byte[0] : groups(text.substring(0, gap));
        String rest = text.substring(gap + 2);
        byte[] tail = rest.isEmpty() ? new byte[0] : groups(rest);
        // The gap stands for one group of zeros at least, and an embedded IPv4 address only for the last two groups.
        if (head == null || tail == null || head.length + tail.length > 2 * (GROUPS - 1)) {
            return null;
        }
        if (gap > 0 && text.substring(0, gap).indexOf('.') >= 0) {
            return null;
        }
        byte[] out = new byte[2 * GROUPS];
        System.arraycopy(head, 0, out, 0, head.length);
        System.arraycopy(tail, 0, out, out.length - tail.length, tail.length);
        return out;
    }

    /** Groups between single colons, of which the last may be an IPv4 address; null where that is not what it is. */
    private static byte @Nullable [] groups(String text) {
        byte[] out = new byte[2 * GROUPS];
        int length = 0;
        int at = 0;
        while (true) {
            int colon = text.indexOf(':', at);
            String group = colon < 0 ? text.substring(at) : text.substring(at, colon);
            byte[] value = colon < 0 && group.indexOf('.') >= 0 ? Inet4Text.strict(group) : group(group);
            if (value == null || length + value.length > out.length) {
                return null;
            }
            System.arraycopy(value, 0, out, length, value.length);
            length += value.length;
            if (colon < 0) {
                return java.util.Arrays.copyOf(out, length);
            }
            at = colon + 1;
        }
    }

    private static byte @Nullable [] group(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Inet4Text.digit(digits.charAt(i), 16);
            if (digit < 0) {
                return null;
            }
            value = value << 4 | digit;
        }
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    /** The first of the longest runs of two or more zero groups shortened, lower case, IPv4 where it is embedded. */
    static String format(byte[] b) {
        int[] words = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            words[i] = (b[2 * i] & 0xff) << 8 | (b[2 * i + 1] & 0xff);
        }
        int best = -1;
        int bestLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && words[end] == 0) {
                end++;
            }
            if (end - i > bestLength) {
                best = i;
                bestLength = end - i;
            }
            i = Math.max(i, end);
        }
        boolean embedded = best == 0 && (bestLength == 6 || (bestLength == 5 && words[5] == 0xffff));
        int last = embedded ? 6 : GROUPS;
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < last; i++) {
            if (i == best) {
                out.append("::");
                i += bestLength - 1;
                continue;
            }
            colon(out);
            out.append(Integer.toHexString(words[i]));
        }
        if (embedded) {
            colon(out);
            out.append(Inet4Text.format(b, 12));
        }
        return out.toString();
    }

    private static void colon(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ':') {
            out.append(':');
        }
    }
}
