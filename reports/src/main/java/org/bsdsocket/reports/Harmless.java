package org.bsdsocket.reports;

import java.util.Locale;

/**
 * Texts that every format can hold.
 *
 * <p>What a socket gave may hold anything: NUL from an abstract address, a lone surrogate from a name that is not UTF-8.
 * XML can express neither and UTF-8 not the latter, so both are shown as escapes.
 */
final class Harmless {

    private Harmless() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || (!Character.isISOControl(c) && !isNoCharacter(c))) {
                out.appendCodePoint(c);
            } else {
                out.append(String.format(Locale.ROOT, c < 0x100 ? "\\x%02x" : "\\u%04x", c));
            }
        });
        return out.toString();
    }

    private static boolean isNoCharacter(int c) {
        return (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || c == 0xfffe || c == 0xffff;
    }
}
