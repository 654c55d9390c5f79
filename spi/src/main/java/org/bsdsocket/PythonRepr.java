package org.bsdsocket;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Text and bytes as Python's {@code repr} shows them, for messages and addresses. */
final class PythonRepr {

    private PythonRepr() {}

    /** What a tuple shows as it is. */
    record Literal(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /** A tuple of texts, numbers and what shows itself as Python does. */
    static String tuple(Object... elements) {
        StringJoiner out = new StringJoiner(", ", "(", elements.length == 1 ? ",)" : ")");
        for (Object element : elements) {
            out.add(element instanceof String text ? text(text) : element.toString());
        }
        return out.toString();
    }

    /** A tuple's element that is bytes. */
    static Literal literal(byte[] bytes) {
        return new Literal(bytes(bytes));
    }

    /** A tuple's element that may be missing. */
    static Object orNone(@Nullable Object element) {
        return element == null ? new Literal("None") : element;
    }

    static String text(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder out = new StringBuilder().append(quote);
        text.codePoints().forEach(c -> {
            if (c == quote || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c < ' ' || c == 0x7f) {
                hexadecimal(out, c);
            } else if (c >= 0xd800 && c <= 0xdfff) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append(quote).toString();
    }

    private static void hexadecimal(StringBuilder out, int value) {
        out.append("\\x").append(Character.forDigit(value >> 4 & 15, 16)).append(Character.forDigit(value & 15, 16));
    }

    static String bytes(byte[] bytes) {
        boolean single = false;
        boolean twice = false;
        for (byte b : bytes) {
            single |= b == '\'';
            twice |= b == '"';
        }
        char quote = single && !twice ? '"' : '\'';
        StringBuilder out = new StringBuilder("b").append(quote);
        for (byte b : bytes) {
            if (b == quote || b == '\\') {
                out.append('\\').append((char) b);
            } else if (b == '\n') {
                out.append("\\n");
            } else if (b == '\r') {
                out.append("\\r");
            } else if (b == '\t') {
                out.append("\\t");
            } else if (b < ' ' || b == 0x7f) {
                hexadecimal(out, b);
            } else {
                out.append((char) b);
            }
        }
        return out.append(quote).toString();
    }
}
