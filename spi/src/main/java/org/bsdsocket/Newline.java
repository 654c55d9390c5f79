package org.bsdsocket;

import org.jspecify.annotations.Nullable;

/** What ends a line of a text file object: the five values of makefile's {@code newline}. */
enum Newline {
    /** Any line end is read as {@code \n}, and {@code \n} is written as the platform's own. */
    TRANSLATED(System.lineSeparator()),
    /** Any line end ends a line, and all characters stay as they are. */
    ANY("\n"),
    LF("\n"),
    CR("\r"),
    CRLF("\r\n");

    private final String written;

    Newline(String written) {
        this.written = written;
    }

    static Newline of(@Nullable String newline) {
        if (newline == null) {
            return TRANSLATED;
        }
        return switch (newline) {
            case "" -> ANY;
            case "\n" -> LF;
            case "\r" -> CR;
            case "\r\n" -> CRLF;
            default ->
                throw new IllegalArgumentException(
                        "newline is " + PythonRepr.text(newline) + "; expected null, '', '\\n', '\\r' or '\\r\\n'");
        };
    }

    /** What is written for {@code \n}. */
    String written() {
        return written;
    }

    /** Whether {@code \r} alone ends a line, and {@code \r\n} but one line. */
    boolean universal() {
        return this == TRANSLATED || this == ANY;
    }
}
