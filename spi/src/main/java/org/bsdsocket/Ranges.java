package org.bsdsocket;

import java.util.Objects;

/** What numbers and texts of users may be, and the sentence for those that are not. */
final class Ranges {

    private static final long U8 = 0xff;
    private static final long U16 = 0xffff;
    private static final long U32 = 0xffffffffL;

    private Ranges() {}

    static void unsigned8(String field, long value) {
        check(field, value, U8);
    }

    static void unsigned16(String field, long value) {
        check(field, value, U16);
    }

    static void unsigned32(String field, long value) {
        check(field, value, U32);
    }

    static void notNegative(String what, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(what + " is " + value + "; expected 0 or more");
        }
    }

    /** A name that C ends with a NUL. */
    static void noNul(String field, String value) {
        int at = Objects.requireNonNull(value, field).indexOf(0);
        if (at >= 0) {
            throw new IllegalArgumentException(
                    field + " has a NUL at index " + at + ", where the system would cut it; expected none");
        }
    }

    private static void check(String field, long value, long most) {
        if (value < 0 || value > most) {
            throw new IllegalArgumentException(field + " is " + value + "; expected 0 to " + most);
        }
    }
}
