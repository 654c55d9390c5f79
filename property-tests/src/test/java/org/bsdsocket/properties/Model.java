package org.bsdsocket.properties;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What address texts are, by means other than the library's: patterns instead of a parser.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.2.2">RFC 3986, section 3.2.2: the grammar</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5952#section-4">RFC 5952, section 4: the canonical form</a>
 */
final class Model {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final String DOTTED = OCTET + "(?:\\." + OCTET + "){3}";
    private static final Pattern IPV4 = Pattern.compile(DOTTED);
    private static final Pattern IPV6 = ipv6();
    private static final Pattern ZEROS = Pattern.compile("(?<![0-9a-f])0(?::0)+(?![0-9a-f])");

    private Model() {}

    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    static boolean isIpv6(String text) {
        return IPV6.matcher(text).matches();
    }

    /** The bytes of a text that is an address, as the JDK reads it; IPv4 inside IPv6 has its sixteen bytes. */
    static byte[] bytes(String text) {
        byte[] bytes;
        try {
            bytes = InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new AssertionError("the JDK does not read " + text, e);
        }
        if (bytes.length == 4 && text.indexOf(':') >= 0) {
            byte[] mapped = new byte[16];
            mapped[10] = mapped[11] = (byte) 0xff;
            System.arraycopy(bytes, 0, mapped, 12, 4);
            return mapped;
        }
        return bytes;
    }

    static String canonical4(byte[] address) {
        return dotted(address, 0);
    }

    /**
     * Lower case, no leading zeros, the first of the longest runs of zero groups left out if it is two or more, and the last
     * four bytes as IPv4 behind the two prefixes that were made for that.
     */
    static String canonical6(byte[] address) {
        String hex = HexFormat.of().formatHex(address);
        if (hex.matches("0{20}ffff.*")) {
            return "::ffff:" + dotted(address, 12);
        }
        if (hex.matches("0{24}(?!0000).*")) {
            return "::" + dotted(address, 12);
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < hex.length(); i += 4) {
            groups.add(hex.substring(i, i + 4).replaceFirst("^0{1,3}", ""));
        }
        String full = String.join(":", groups);
        int longest = ZEROS.matcher(full)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
        return ZEROS.matcher(full)
                .results()
                .filter(run -> run.group().length() == longest)
                .findFirst()
                .map(run -> shortened(full, run))
                .orElse(full);
    }

    private static String shortened(String full, MatchResult run) {
        return full.substring(0, run.start()).replaceFirst(":$", "")
                + "::"
                + full.substring(run.end()).replaceFirst("^:", "");
    }

    /*
     * Eight groups, the last two of which may be an IPv4 address; or a gap with at most n groups behind it and at most
     * 7 - n before it, for any n.
     */
    private static Pattern ipv6() {
        String group = "[0-9a-fA-F]{1,4}";
        String last = "(?:" + group + ":" + group + "|" + DOTTED + ")";
        List<String> forms = new ArrayList<>();
        forms.add("(?:" + group + ":){6}" + last);
        for (int behind = 0; behind <= 7; behind++) {
            String tail = switch (behind) {
                case 0 -> "";
                case 1 -> group;
                default -> "(?:" + group + ":){" + (behind - 2) + "}" + last;
            };
            int before = 7 - behind;
            String head = before == 0 ? "" : "(?:(?:" + group + ":){0," + (before - 1) + "}" + group + ")?";
            forms.add(head + "::" + tail);
        }
        return Pattern.compile(String.join("|", forms));
    }

    private static String dotted(byte[] bytes, int from) {
        List<String> numbers = new ArrayList<>();
        for (byte b : Arrays.copyOfRange(bytes, from, from + 4)) {
            numbers.add(Integer.toString(Byte.toUnsignedInt(b)));
        }
        return String.join(".", numbers);
    }
}
