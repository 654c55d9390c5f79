package org.bsdsocket.abi;

import java.util.function.IntSupplier;

/**
 * The family and the protocol that a socket was made with, on which the meaning of its addresses depends.
 *
 * <p>As a supplier it is the protocol, which a codec asks for where an address alone does not say what it means.
 */
record Origin(int family, int protocol) implements IntSupplier {

    /** Of a socket of which nobody has said anything: all its addresses mean what they do without a protocol. */
    static final Origin UNKNOWN = new Origin(0, 0);

    @Override
    public int getAsInt() {
        return protocol;
    }
}
