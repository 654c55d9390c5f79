package org.bsdsocket.spi;

import java.util.Objects;

/**
 * An error number of one platform together with its symbol.
 *
 * @param number what {@code errno} held; positive
 * @param name the symbol, as {@code "ECONNREFUSED"}; {@code "errno 4711"} where the platform's table has none
 */
public record Errno(int number, String name) {

    public Errno {
        Objects.requireNonNull(name, "name");
        if (number <= 0) {
            throw new IllegalArgumentException("an error number is positive, not " + number);
        }
    }

    /** Whether this is the error with that symbol. Symbols compare across platforms; numbers do not. */
    public boolean is(String symbol) {
        return name.equals(Objects.requireNonNull(symbol, "symbol"));
    }

    @Override
    public String toString() {
        return name;
    }
}
