package org.bsdsocket.spi;

import java.util.OptionalInt;

/**
 * Where the fields of C's structs lie on one platform, by the names that C gives them.
 *
 * <p>For those who put the bytes of options and control messages together. The platform's byte order is the machine's.
 */
public interface Layouts {

    /** The layouts of a backend that has none to tell. */
    Layouts NONE = new Layouts() {
        @Override
        public OptionalInt size(String name) {
            return OptionalInt.empty();
        }

        @Override
        public OptionalInt offset(String field) {
            return OptionalInt.empty();
        }
    };

    /**
     * The size in bytes.
     *
     * @param name a struct as {@code timeval}, a field as {@code timeval.tv_sec}, or a type as {@code int}
     * @return empty where the platform has no such thing
     */
    OptionalInt size(String name);

    /**
     * The distance in bytes from the struct's beginning.
     *
     * @param field as {@code timeval.tv_sec}
     * @return empty where the platform has no such field
     */
    OptionalInt offset(String field);
}
