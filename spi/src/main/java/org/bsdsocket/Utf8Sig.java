package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 with a mark before it, Python's {@code utf-8-sig}: written before the first character, and passed over where what is
 * read begins with it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3629#section-6">RFC 3629, section 6</a>
 */
final class Utf8Sig extends Charset {

    static final Charset CHARSET = new Utf8Sig();

    private Utf8Sig() {
        super("UTF-8-SIG", null);
    }

    @Override
    public boolean contains(Charset other) {
        return equals(other) || StandardCharsets.UTF_8.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new Decoder(this, StandardCharsets.UTF_8.newDecoder());
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this, StandardCharsets.UTF_8.newEncoder());
    }

    private static byte[] mark() {
        return "\ufeff".getBytes(StandardCharsets.UTF_8);
    }

    private static final class Decoder extends CharsetDecoder {

        private final CharsetDecoder plain;
        private final ByteBuffer mark = ByteBuffer.wrap(mark());
        private boolean begun;

        Decoder(Charset charset, CharsetDecoder plain) {
            super(charset, plain.averageCharsPerByte(), plain.maxCharsPerByte());
            this.plain = plain;
        }

        @Override
        protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
            if (!begun) {
                int same = mark.mismatch(in);
                boolean whole = same < 0 || same == mark.remaining();
                if (!whole && same == in.remaining()) {
                    return CoderResult.UNDERFLOW; // The rest of the mark may be still to come.
                }
                in.position(in.position() + (whole ? mark.remaining() : 0));
                begun = true;
            }
            return plain.decode(in, out, false);
        }

        @Override
        protected void implReset() {
            begun = false;
            plain.reset();
        }
    }

    private static final class Encoder extends CharsetEncoder {

        private final CharsetEncoder plain;
        private final byte[] mark = mark();
        private boolean begun;

        Encoder(Charset charset, CharsetEncoder plain) {
            super(charset, plain.averageBytesPerChar(), plain.maxBytesPerChar() + mark().length);
            this.plain = plain;
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            if (!begun && in.hasRemaining()) {
                if (out.remaining() < mark.length) {
                    return CoderResult.OVERFLOW;
                }
                out.put(mark);
                begun = true;
            }
            return plain.encode(in, out, false);
        }

        @Override
        protected void implReset() {
            begun = false;
            plain.reset();
        }
    }
}
