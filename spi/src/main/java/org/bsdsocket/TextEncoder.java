package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.regex.Pattern;

/** Turns text into bytes piece by piece. Guarded by the writer that owns it. */
final class TextEncoder {

    private static final Pattern UNITS = Pattern.compile("(?i)UTF-(16|32)");

    private final Charset charset;
    private final CharsetEncoder encoder;
    private final TextErrors errors;
    // The first half of a surrogate pair, whose other half the next piece may bring.
    private String half = "";
    private boolean started;

    TextEncoder(Charset charset, TextErrors errors) {
        if (!charset.canEncode()) {
            throw new IllegalArgumentException("the encoding " + charset + " can only be read");
        }
        this.charset = charset;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.errors = errors;
    }

    /** The bytes of a piece of text; of a piece that does not encode, none. */
    byte[] encode(CharSequence text) {
        return encode(text, false);
    }

    /** The bytes that end the text. */
    byte[] end() {
        return encode("", true);
    }

    private byte[] encode(CharSequence text, boolean end) {
        CharBuffer in = CharBuffer.wrap(half.isEmpty() ? text : half + text);
        half = "";
        boolean done = false;
        try {
            byte[] out = run(in, end);
            half = in.toString();
            done = true;
            started |= out.length > 0;
            return out;
        } finally {
            // A byte order mark that was not written is still to come.
            if (!done && !started) {
                encoder.reset();
            }
        }
    }

    private byte[] run(CharBuffer in, boolean end) {
        ByteBuffer out = ByteBuffer.allocate((int) (in.remaining() * (double) encoder.averageBytesPerChar()) + 16);
        boolean ending = false;
        boolean flushing = false;
        while (true) {
            CoderResult result = flushing ? encoder.flush(out) : encoder.encode(in, out, ending);
            if (result.isOverflow()) {
                out = grown(out, out.capacity());
            } else if (result.isError()) {
                out = instead(in, result.length(), out);
            } else if (end && in.hasRemaining()) {
                out = instead(in, in.remaining(), out);
            } else if (end && !ending) {
                // Only now: an encoder that was told of the end takes no replacement any more.
                ending = true;
            } else if (ending && !flushing) {
                flushing = true;
            } else {
                byte[] bytes = new byte[out.position()];
                out.flip().get(bytes);
                return bytes;
            }
        }
    }

    private ByteBuffer instead(CharBuffer in, int length, ByteBuffer out) {
        int character = Character.codePointAt(in, 0);
        String bad = in.subSequence(0, length).toString();
        in.position(in.position() + length);
        // A single byte would shift all that follows in an encoding of two or four bytes a unit: an error, as in
        // Python.
        int smuggled = UNITS.matcher(charset.name()).find() ? -1 : errors.smuggled(character);
        if (smuggled >= 0) {
            return grown(out, 1).put((byte) smuggled);
        }
        String text = errors.encoded(character);
        ByteBuffer enough = grown(out, text == null ? 0 : (int) (text.length() * (double) encoder.maxBytesPerChar()));
        if (text == null
                || !encoder.encode(CharBuffer.wrap(text), enough, false).isUnderflow()) {
            throw new IllegalArgumentException("the character " + PythonRepr.text(bad)
                    + String.format(" (U+%04X)", character) + " cannot be encoded in " + charset);
        }
        return enough;
    }

    private static ByteBuffer grown(ByteBuffer out, int room) {
        if (out.remaining() >= room && room > 0) {
            return out;
        }
        return ByteBuffer.allocate(out.capacity() * 2 + room).put(out.flip());
    }
}
