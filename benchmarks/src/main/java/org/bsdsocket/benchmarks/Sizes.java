package org.bsdsocket.benchmarks;

import java.nio.ByteBuffer;

/** How much the benchmarks send; the programs in C and Python say the same. */
final class Sizes {

    static final int SMALL = 64;
    static final int LARGE = 64 * 1024;

    /** Before a benchmark is set up. */
    static final ByteBuffer NONE = ByteBuffer.allocate(0);

    private Sizes() {}
}
