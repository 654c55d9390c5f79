package org.bsdsocket;

import org.jspecify.annotations.Nullable;

/**
 * How a file object of makefile buffers and codes, with the meanings that Python's {@code open()} gives the same words.
 *
 * @param buffering -1 for the default size; 0 for none (binary only); 1 for line buffering (text only); else bytes
 * @param encoding the name of a charset in Python or in the JDK, however spelled, or {@code utf-8-sig}; null for the
 *     platform's own
 * @param errors what to do with what cannot be coded: {@code strict} (also null), {@code ignore}, {@code replace},
 *     {@code surrogateescape}, {@code backslashreplace}, {@code xmlcharrefreplace}, {@code namereplace}
 * @param newline null for any line end in and {@code \n} out of the program translated; {@code ""} for any, untranslated;
 *     or the one line end {@code \n}, {@code \r} or {@code \r\n}
 */
public record FileOptions(
        int buffering,
        @Nullable String encoding,
        @Nullable String errors,
        @Nullable String newline) {

    /** Everything as Python's defaults have it. */
    public static final FileOptions DEFAULT = new FileOptions(-1, null, null, null);

    public FileOptions buffering(int size) {
        return new FileOptions(size, encoding, errors, newline);
    }

    public FileOptions encoding(@Nullable String name) {
        return new FileOptions(buffering, name, errors, newline);
    }

    public FileOptions errors(@Nullable String handler) {
        return new FileOptions(buffering, encoding, handler, newline);
    }

    public FileOptions newline(@Nullable String end) {
        return new FileOptions(buffering, encoding, errors, end);
    }
}
