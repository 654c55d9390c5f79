package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Descriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Connections, pairs and passed descriptors leave as many descriptors open as there were before. Extend it and say over which
 * module.
 *
 * <p>{@code -Dbsdsocket.rounds=1000000} makes it a long run.
 */
@Timeout(7200)
public abstract class SoakContract {

    private static final int FEW = 2000;

    private final String backend;
    private final Soak soak;
    private final int rounds = Rounds.orElse(FEW);

    protected SoakContract(SocketModule socket) {
        this.backend = socket.backend();
        this.soak = new Soak(socket);
    }

    @Test
    void unixConnectionsLeaveNothingOpen() throws Exception {
        soak.unixConnections(1);
        leavesNothingOpen("AF_UNIX connections", () -> soak.unixConnections(rounds));
    }

    @Test
    void tcpConnectionsLeaveNothingOpen() throws Exception {
        soak.tcpConnections(1);
        leavesNothingOpen("TCP connections", () -> soak.tcpConnections(rounds));
    }

    @Test
    void pairsLeaveNothingOpen() throws Exception {
        soak.pairs(1);
        leavesNothingOpen("pairs", () -> soak.pairs(rounds));
    }

    @Test
    void passedDescriptorsAreNotLost() throws Exception {
        soak.passedDescriptors(1);
        leavesNothingOpen("passed descriptors", () -> soak.passedDescriptors(rounds));
    }

    @Test
    void descriptorsThatDoNotFitAreNotLost() throws Exception {
        soak.truncatedDescriptors(1);
        leavesNothingOpen(
                "descriptors that do not fit",
                () -> assertThat(soak.truncatedDescriptors(rounds)).isBetween(1, rounds - 1));
    }

    @Test
    void descriptorsThatNobodyTakesAreNotLost() throws Exception {
        soak.unwantedDescriptors(1);
        leavesNothingOpen("descriptors that nobody takes", () -> soak.unwantedDescriptors(rounds));
    }

    private void leavesNothingOpen(String what, Action action) throws Exception {
        int before = Descriptors.count();
        long start = System.nanoTime();
        Descriptors.unchangedBy(action);
        Rounds.report("%s %s: %,d rounds in %.1f s; descriptors before %d, after %d"
                .formatted(backend, what, rounds, (System.nanoTime() - start) / 1e9, before, Descriptors.count()));
    }
}
