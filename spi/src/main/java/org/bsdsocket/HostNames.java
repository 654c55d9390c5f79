package org.bsdsocket;

import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Host names on their way to the resolver: non-ASCII ones in the form of IDNA 2003, as Python's {@code idna} codec has it. */
final class HostNames {

    private static final int LONGEST_LABEL = 63;

    private HostNames() {}

    /** The host of an address. What is ASCII reaches the resolver as it is. */
    static byte[] ofAddress(String host, String call) {
        refuseNul(host, call);
        return isAscii(host) ? host.getBytes(StandardCharsets.US_ASCII) : encode(host, call);
    }

    /** The host of getaddrinfo, whose labels are checked in either case. */
    static byte[] ofLookup(String host, String call) {
        refuseNul(host, call);
        return encode(host, call);
    }

    private static byte[] encode(String host, String call) {
        boolean ascii = isAscii(host);
        String[] labels = host.split(ascii ? "\\." : "[.\u3002\uff0e\uff61]", -1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < labels.length; i++) {
            // Only what follows the last dot may be empty: it is the root.
            boolean root = i == labels.length - 1 && labels[i].isEmpty();
            out.append(i == 0 ? "" : ".").append(root ? "" : label(labels[i], host, call));
        }
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String label(String label, String host, String call) {
        String encoded = label;
        if (!isAscii(label)) {
            if (label.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
                throw refused(host, call, "has half a surrogate pair in it");
            }
            try {
                encoded = IDN.toASCII(label, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException e) {
                throw refused(host, call, "has no form for the domain name system: " + e.getMessage());
            }
        }
        if (encoded.isEmpty() || encoded.length() > LONGEST_LABEL) {
            throw refused(host, call, "has a label of " + encoded.length() + " bytes; expected 1 to " + LONGEST_LABEL);
        }
        return encoded;
    }

    static void refuseNul(String host, String call) {
        if (host.indexOf('\0') >= 0) {
            throw refused(host, call, "has a NUL in it");
        }
    }

    private static IllegalArgumentException refused(String host, String call, String why) {
        return new IllegalArgumentException(call + ": the host " + PythonRepr.text(host) + " " + why);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }
}
