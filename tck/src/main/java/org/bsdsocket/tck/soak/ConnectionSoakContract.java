package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Descriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Connections and pairs that are opened and closed leave as many descriptors open as there were before, and the heap as
 * full. Extend it and say over which module.
 *
 * <p>{@code -Dbsdsocket.rounds=1000000} makes it a long run.
 */
@Timeout(7200)
public abstract class ConnectionSoakContract {

    private static final int FEW = 2000;

    /** The rounds after which everything is there that stays for good: classes, caches, buffers. */
    private static final int WARM = FEW / 10;

    /** What the heap may have more at the end: far less than a byte for each connection of a long run. */
    private static final long MOST_HEAP_MORE = 4L << 20;

    private final String backend;

    final Soak soak;
    final int rounds = Rounds.orElse(FEW);

    protected ConnectionSoakContract(SocketModule socket) {
        this.backend = socket.backend();
        this.soak = new Soak(socket);
    }

    @Test
    void unixConnectionsLeaveNothingOpen() throws Exception {
        soak.unixConnections(WARM);
        leavesNothingOpen("AF_UNIX connections", () -> soak.unixConnections(rounds));
    }

    @Test
    void tcpConnectionsLeaveNothingOpen() throws Exception {
        soak.tcpConnections(WARM);
        leavesNothingOpen("TCP connections", () -> soak.tcpConnections(rounds));
    }

    @Test
    void pairsLeaveNothingOpen() throws Exception {
        soak.pairs(WARM);
        leavesNothingOpen("pairs", () -> soak.pairs(rounds));
    }

    final void leavesNothingOpen(String what, Action action) throws Exception {
        int before = Descriptors.count();
        long heapBefore = heapInUse();
        long start = System.nanoTime();
        Descriptors.unchangedBy(action);
        double seconds = (System.nanoTime() - start) / 1e9;
        long heapAfter = heapInUse();
        Rounds.report("%s %s: %,d rounds in %.1f s; descriptors before %d, after %d; heap in use before %,d, after %,d"
                .formatted(backend, what, rounds, seconds, before, Descriptors.count(), heapBefore, heapAfter));
        assertThat(heapAfter - heapBefore)
                .as("bytes of heap in use more than before")
                .isLessThan(MOST_HEAP_MORE);
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
