package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Once it is compiled, a call on a buffer of either kind allocates nothing. Extend it and say over which module. */
@Timeout(120)
public abstract class AllocationContract {

    private static final int ROUNDS = 20_000;

    /** The compiler works beside the program, and late where the machine is busy. */
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

    private final SocketModule socket;

    protected AllocationContract(SocketModule socket) {
        this.socket = socket;
    }

    @Test
    void sendAndRecvIntoOnDirectBuffersAllocateNothing() throws Exception {
        assertNothingAllocated(ByteBuffer.allocateDirect(64), ByteBuffer.allocateDirect(64));
    }

    @Test
    void sendAndRecvIntoOnArraysAllocateNothing() throws Exception {
        assertNothingAllocated(ByteBuffer.allocate(64), ByteBuffer.allocate(64));
    }

    private void assertNothingAllocated(ByteBuffer out, ByteBuffer in) throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (SocketPair pair = socket.socketpair()) {
            long least = Long.MAX_VALUE;
            long start = System.nanoTime();
            while (least >= ROUNDS && System.nanoTime() - start < PATIENCE) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int round = 0; round < ROUNDS; round++) {
                    pair.first().send(out.clear());
                    pair.second().recvInto(in.clear());
                }
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            // Less than a byte a round: what the compiler leaves behind on the way is no matter.
            assertThat(least).isLessThan(ROUNDS);
        }
    }
}
