package org.bsdsocket;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names on their way to the C library, where a NUL would end them. */
final class CNames {

    private CNames() {}

    /** What the system keeps in tables of its own, in UTF-8. */
    static byte[] ofTable(String name, String call, String what) {
        refuseNul(name, call, what);
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    call + ": the " + what + " " + PythonRepr.text(name) + " has half a surrogate pair in it", e);
        }
    }

    /** What Python encodes as it does the names of files. */
    static byte[] ofFile(String name, String call, String what) {
        refuseNul(name, call, what);
        return FileSystemEncoding.encode(name);
    }

    private static void refuseNul(String name, String call, String what) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    call + ": the " + what + " " + PythonRepr.text(name) + " has a NUL in it");
        }
    }
}
