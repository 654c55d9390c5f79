package org.bsdsocket.nio;

import java.io.IOException;
import java.math.BigInteger;
import java.net.NetworkInterface;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numeric hosts as getaddrinfo(3) reads and getnameinfo(3) writes them, which differs from the JDK's ways. */
final class HostNumbers {

    private static final Pattern PART = Pattern.compile("0[xX][0-9a-fA-F]+|[0-9]+");

    private HostNumbers() {}

    /** Four bytes out of one to four numbers, the last of which fills what is left (inet_aton(3)); null for anything else. */
    static byte @Nullable [] parseInet(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > 4) {
            return null;
        }
        BigInteger value = BigInteger.ZERO;
        for (int i = 0; i < parts.length; i++) {
            int bits = i < parts.length - 1 ? 8 : 8 * (5 - parts.length);
            BigInteger part = parsePart(parts[i]);
            if (part == null || part.bitLength() > bits) {
                return null;
            }
            value = value.shiftLeft(bits).or(part);
        }
        int all = value.intValue();
        return new byte[] {(byte) (all >> 24), (byte) (all >> 16), (byte) (all >> 8), (byte) all};
    }

    private static @Nullable BigInteger parsePart(String part) {
        if (!PART.matcher(part).matches()) {
            return null;
        }
        if (part.length() > 2 && Character.toLowerCase(part.charAt(1)) == 'x') {
            return new BigInteger(part.substring(2), 16);
        }
        if (!part.startsWith("0") || part.length() == 1) {
            return new BigInteger(part);
        }
        return part.indexOf('8') >= 0 || part.indexOf('9') >= 0 ? null : new BigInteger(part, 8);
    }

    /** Four bytes with dots; sixteen with colons, the first of the longest runs of zeros left out (RFC 5952). */
    static String format(byte[] bytes) {
        return bytes.length == 4 ? dotted(bytes, 0) : colons(bytes);
    }

    private static String dotted(byte[] bytes, int from) {
        return (bytes[from] & 0xff)
                + "." + (bytes[from + 1] & 0xff)
                + "." + (bytes[from + 2] & 0xff)
                + "." + (bytes[from + 3] & 0xff);
    }

    private static String colons(byte[] bytes) {
        int start = 0;
        int length = 0;
        for (int i = 0; i < 8; i++) {
            int end = i;
            while (end < 8 && group(bytes, end) == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        // An IPv4 address inside, compatible or mapped, keeps its dots.
        boolean inside = start == 0 && (length == 6 || (length == 5 && group(bytes, 5) == 0xffff));
        StringBuilder text = new StringBuilder();
        int groups = inside ? 6 : 8;
        for (int i = 0; i < groups; i++) {
            if (length > 1 && i == start) {
                text.append("::");
                i += length - 1;
            } else {
                if (i > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(group(bytes, i)));
            }
        }
        if (inside) {
            text.append(text.charAt(text.length() - 1) == ':' ? "" : ":").append(dotted(bytes, 12));
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xff) << 8 | (bytes[2 * index + 1] & 0xff);
    }

    /** What names the interface behind a percent sign; nothing for scope 0. */
    static String zone(byte[] bytes, int scope) {
        if (scope == 0) {
            return "";
        }
        boolean linkLocal = (bytes[0] == (byte) 0xfe && (bytes[1] & 0xc0) == 0x80)
                || (bytes[0] == (byte) 0xff && (bytes[1] & 0x0f) == 2);
        try {
            NetworkInterface found = linkLocal && scope > 0 ? NetworkInterface.getByIndex(scope) : null;
            return "%" + (found == null ? Integer.toUnsignedString(scope) : found.getName());
        } catch (IOException e) {
            return "%" + Integer.toUnsignedString(scope);
        }
    }
}
