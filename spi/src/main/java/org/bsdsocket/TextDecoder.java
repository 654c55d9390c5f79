package org.bsdsocket;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Turns a stream of bytes into characters as they come. Guarded by the reader that owns it. */
final class TextDecoder {

    // The longest sequence of any charset fits, however small a buffer somebody asks for.
    private static final int LEAST = 16;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final TextErrors errors;
    private final ByteBuffer bytes;
    private CharBuffer chars;
    private @Nullable String failure;

    TextDecoder(Charset charset, TextErrors errors, int bufferSize) {
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.errors = errors;
        this.bytes = ByteBuffer.allocate(Math.max(bufferSize, LEAST));
        this.chars = CharBuffer.allocate(bytes.capacity());
    }

    /**
     * The next characters: at least one, with as few reads as that takes; valid until the next call.
     *
     * <p>What stands before bytes that do not decode is returned first; from then on each call throws.
     *
     * @return null at the end of the stream
     */
    @Nullable
    CharBuffer next(InputStream in) throws IOException {
        chars.clear();
        while (true) {
            if (failure != null) {
                throw new UndecodableException(failure);
            }
            int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
            boolean end = count < 0;
            bytes.position(bytes.position() + Math.max(count, 0)).flip();
            decode(end);
            bytes.compact();
            if (chars.position() > 0) {
                return chars.flip();
            }
            if (end && failure == null) {
                return null;
            }
        }
    }

    private void decode(boolean end) {
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, end);
            if (result.isUnderflow() && end) {
                result = decoder.flush(chars);
                if (result.isUnderflow()) {
                    decoder.reset();
                    return;
                }
            }
            if (result.isUnderflow()) {
                return;
            }
            if (result.isOverflow()) {
                grow(chars.capacity());
                continue;
            }
            byte[] bad = new byte[badLength(result.length())];
            bytes.get(bad);
            String instead = errors.decoded(bad);
            if (instead == null) {
                failure = "the bytes " + PythonRepr.bytes(bad) + " are no text in " + charset;
                return;
            }
            grow(instead.length());
            chars.put(instead);
        }
    }

    // An encoded surrogate is one error of three bytes to Java, and one error a byte to Python and to Unicode.
    private int badLength(int reported) {
        boolean surrogate = reported > 1
                && (charset.equals(StandardCharsets.UTF_8) || charset.equals(Utf8Sig.CHARSET))
                && (bytes.get(bytes.position()) & 0xff) == 0xed
                && (bytes.get(bytes.position() + 1) & 0xff) >= 0xa0;
        return surrogate ? 1 : reported;
    }

    private void grow(int needed) {
        if (chars.remaining() < needed) {
            CharBuffer larger = CharBuffer.allocate(chars.capacity() * 2 + needed);
            chars = larger.put(chars.flip());
        }
    }
}
