package org.bsdsocket.spi;

/**
 * An error number of one platform together with its symbol.
 *
 * @param number what {@code errno} held; positive
 * @param name the symbol, as {@code "ECONNREFUSED"}; {@code "errno 4711"} where the platform's table has none
 */
public record Errno(int number, String name) {

    public Errno {
        if (number <= 0) {
            throw new IllegalArgumentException("an error number is positive, not " + number);
        }
    }

    /** Whether this is the error with that symbol. Symbols compare across platforms; numbers do not. */
    public boolean is(String symbol) {
        return name.equals(symbol);
    }

    @Override
    public String toString() {
        return name;
    }
}
