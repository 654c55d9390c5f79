package org.bsdsocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * File names as text, with Python's {@code surrogateescape}: a byte that does not decode becomes the lone surrogate U+DC00
 * plus the byte, and such a surrogate becomes that byte again.
 */
final class FileSystemEncoding {

    private static final Charset CHARSET = charset(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private FileSystemEncoding() {}

    static byte[] encode(String text) {
        return encode(text, CHARSET);
    }

    static String decode(byte[] bytes) {
        return decode(bytes, CHARSET);
    }

    // In the C locale the JVM says ASCII where Python takes UTF-8 (PEP 540), and so do all who name files there.
    static Charset charset(String name) {
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    static byte[] encode(String text, Charset charset) {
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean escaped = i < text.length()
                    && text.charAt(i) >= '\udc80'
                    && text.charAt(i) <= '\udcff'
                    && !(i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            if (escaped || i == text.length()) {
                try {
                    ByteBuffer run = encoder.encode(CharBuffer.wrap(text, from, i));
                    out.write(run.array(), run.arrayOffset(), run.remaining());
                } catch (CharacterCodingException e) {
                    throw new IllegalArgumentException(
                            "the name " + PythonRepr.text(text) + " cannot be encoded in " + charset, e);
                }
                if (escaped) {
                    out.write(text.charAt(i) - 0xdc00);
                }
                from = i + 1;
            }
        }
        return out.toByteArray();
    }

    static String decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * Math.max(1.0, decoder.maxCharsPerByte())) + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                return out.flip().toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (0xdc00 + (in.get() & 0xff)));
            }
            decoder.reset();
        }
    }
}
