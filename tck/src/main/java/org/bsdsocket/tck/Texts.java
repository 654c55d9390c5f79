package org.bsdsocket.tck;

import java.util.Arrays;
import java.util.List;
import org.bsdsocket.OSException;
import org.jspecify.annotations.Nullable;

/** Values and failures as a report shows them. */
public final class Texts {

    private static final int SHOWN = 64;

    private Texts() {}

    /** Returns a value as text: bytes as Python writes them. */
    public static String of(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (value instanceof Object[] array) {
            return Arrays.stream(array).map(Texts::of).toList().toString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Texts::of).toList().toString();
        }
        return value instanceof long[] longs ? Arrays.toString(longs) : String.valueOf(value);
    }

    /** Returns a failure as {@code BlockingIOException [EAGAIN]}, with its message where it has no error number. */
    public static String failure(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        if (failure instanceof OSException os && os.errnoName() != null) {
            return type + " [" + os.errnoName() + "]";
        }
        return failure.getMessage() == null ? type : type + ": " + failure.getMessage();
    }

    private static String bytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("b'");
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            char c = (char) (bytes[i] & 0xff);
            if (c == '\'' || c == '\\') {
                text.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                text.append(c);
            } else {
                text.append(String.format("\\x%02x", (int) c));
            }
        }
        return bytes.length <= SHOWN ? text.append('\'').toString() : text + "'... (" + bytes.length + " bytes)";
    }
}
