package org.bsdsocket.nio;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bsdsocket.spi.Capability;

/**
 * File names of AF_UNIX as the JDK's paths, and back.
 *
 * <p>The JDK makes a path only from text. Bytes that are no text in the JVM's encoding of file names cannot be told to it
 * and are refused.
 */
final class UnixPaths {

    private static final char REPLACEMENT = '\ufffd';

    private final int size;
    private final Charset charset = charset();

    /**
     * @param size room in {@code sun_path}; 0 where unknown
     */
    UnixPaths(int size) {
        this.size = size;
    }

    private static Charset charset() {
        String name = System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
    }

    Path toPath(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] == 0) {
            throw Refusal.of(Capability.UNIX_ABSTRACT, "an AF_UNIX name that is no file name");
        }
        if (size > 0 && bytes.length > size) {
            throw new IllegalArgumentException(
                    "AF_UNIX path too long: " + bytes.length + " bytes, expected at most " + size);
        }
        // The JDK wants room for one byte more than the system does.
        if (size > 0 && bytes.length > size - 2) {
            throw Refusal.of(Capability.UNIX, "a path of " + bytes.length + " bytes");
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (Arrays.equals(text.getBytes(charset), bytes)) {
                return Path.of(text);
            }
        } catch (CharacterCodingException | InvalidPathException e) {
            throw unspeakable();
        }
        throw unspeakable();
    }

    byte[] fromPath(Path path) {
        String text = path.toString();
        if (text.indexOf(REPLACEMENT) >= 0) {
            throw unspeakable();
        }
        return text.getBytes(charset);
    }

    private RuntimeException unspeakable() {
        return Refusal.of(Capability.UNIX_BYTES, "a file name that is no text in " + charset + ", the JVM's encoding,");
    }
}
