package org.bsdsocket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a text file object does with what its encoding has no bytes, or no character, for: Python's error handlers. */
enum TextErrors {
    STRICT,
    IGNORE,
    REPLACE,
    SURROGATEESCAPE,
    BACKSLASHREPLACE,
    XMLCHARREFREPLACE,
    NAMEREPLACE;

    private static final String KNOWN =
            "strict, ignore, replace, surrogateescape, backslashreplace, xmlcharrefreplace or namereplace";

    static TextErrors of(@Nullable String name) {
        if (name == null) {
            return STRICT;
        }
        for (TextErrors handler : values()) {
            if (handler.toString().equals(name)) {
                return handler;
            }
        }
        throw new IllegalArgumentException("errors is " + PythonRepr.text(name) + "; expected " + KNOWN);
    }

    /** The characters that stand for bytes which do not decode; null where this is an error. */
    @Nullable
    String decoded(byte[] bad) {
        StringBuilder out = new StringBuilder();
        switch (this) {
            case IGNORE -> {}
            case REPLACE -> out.append('\ufffd');
            case BACKSLASHREPLACE -> {
                for (byte b : bad) {
                    out.append(String.format("\\x%02x", b & 0xff));
                }
            }
            case SURROGATEESCAPE -> {
                for (byte b : bad) {
                    // ASCII is never smuggled through: it could mean something to whoever reads the text.
                    if (b >= 0) {
                        return null;
                    }
                    out.append((char) (0xdc00 + (b & 0xff)));
                }
            }
            default -> {
                return null;
            }
        }
        return out.toString();
    }

    /** The text that stands for a character which does not encode; null where this is an error. */
    @Nullable
    String encoded(int character) {
        return switch (this) {
            case IGNORE -> "";
            case REPLACE -> "?";
            case BACKSLASHREPLACE -> escaped(character);
            case XMLCHARREFREPLACE -> "&#" + character + ";";
            case NAMEREPLACE -> named(character);
            default -> null;
        };
    }

    /** The byte behind a surrogate that this handler made when it decoded; -1 for every other character. */
    int smuggled(int character) {
        return this == SURROGATEESCAPE && character >= 0xdc80 && character <= 0xdcff ? character - 0xdc00 : -1;
    }

    private static String escaped(int character) {
        return String.format(character < 0x100 ? "\\x%02x" : character < 0x10000 ? "\\u%04x" : "\\U%08x", character);
    }

    // Where Java says "block and number" the character has no name of its own, or one made by a rule of Unicode.
    private static String named(int character) {
        String name = Character.getName(character);
        if (name != null && name.endsWith(" " + Integer.toHexString(character).toUpperCase(Locale.ROOT))) {
            name = HangulNames.of(character);
            if (name == null && Character.isIdeographic(character) && isHan(character)) {
                name = "CJK UNIFIED IDEOGRAPH-" + Integer.toHexString(character).toUpperCase(Locale.ROOT);
            }
        }
        int type = Character.getType(character);
        return name == null || type == Character.CONTROL ? escaped(character) : "\\N{" + name + "}";
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
