package org.bsdsocket.tck.catalogue;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an assertion, {@code anchor#n}: the same string in the catalogue, in {@code @Asserts}, on the
 * command line, in reports and in certificates. A number is never given twice.
 */
public record AssertionId(String anchor, int n) implements Comparable<AssertionId> {

    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");
    private static final Pattern ID = Pattern.compile("(.+)#([1-9][0-9]{0,5})");
    private static final Comparator<AssertionId> ORDER =
            Comparator.comparing(AssertionId::anchor).thenComparingInt(AssertionId::n);

    /** @throws IllegalArgumentException if the anchor is not dotted names, or the number is below 1 */
    public AssertionId {
        if (!isAnchor(anchor)) {
            throw new IllegalArgumentException(
                    "an anchor is names joined by dots, such as socket.socket.recv; this is none: " + anchor);
        }
        if (n < 1) {
            throw new IllegalArgumentException("assertions are numbered from 1, not " + n);
        }
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException if the text is not {@code anchor#n}
     */
    public static AssertionId parse(String text) {
        Matcher matcher = ID.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "an assertion is named anchor#n, such as socket.socket.recv#2; this is not: " + text);
        }
        return new AssertionId(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    static boolean isAnchor(String text) {
        return ANCHOR.matcher(text).matches();
    }

    @Override
    public int compareTo(AssertionId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return anchor + "#" + n;
    }
}
