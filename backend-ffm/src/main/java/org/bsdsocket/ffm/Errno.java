package org.bsdsocket.ffm;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;

/**
 * Where the linker puts errno after a call: a few bytes for each thread, so that a call allocates none.
 *
 * <p>A virtual thread has its own and takes them along from carrier to carrier. They go when the thread does.
 */
final class Errno {

    /** Threads that make calls at the same time must not write to the same line of a processor's cache. */
    private static final long CACHE_LINE = 64;

    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final long OFFSET = STATE.byteOffset(PathElement.groupElement("errno"));

    private static final ThreadLocal<MemorySegment> CAPTURED =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(Math.max(STATE.byteSize(), CACHE_LINE), CACHE_LINE));

    private Errno() {}

    /** This thread's. */
    static MemorySegment captured() {
        return CAPTURED.get();
    }

    static int in(MemorySegment captured) {
        return captured.get(JAVA_INT, OFFSET);
    }

    static int result(int result, MemorySegment captured) {
        return result < 0 ? -in(captured) : result;
    }

    static long result(long result, MemorySegment captured) {
        return result < 0 ? -in(captured) : result;
    }
}
