package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.util.Set;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.tck.Descriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Close and interrupt end every blocked call within 50 ms, with the right exception, whenever they come, and nothing is
 * written to the wrong socket meanwhile. Extend it and say over which module.
 *
 * <p>{@code -Dbsdsocket.rounds=1000} makes it a long run, in which every round must end in time; the short one forgives a
 * busy machine a round in five.
 */
@org.junit.jupiter.api.Timeout(1200)
public abstract class WakeUpContract {

    private static final int FEW = 50;
    private static final int MANY = 1000;

    private final SocketModule socket;
    private final Set<BlockedCall> refused;
    private final boolean numbered;

    /**
     * @param refused the calls that the backend does not have
     * @param numbered whether it shows descriptors
     */
    protected WakeUpContract(SocketModule socket, Set<BlockedCall> refused, boolean numbered) {
        this.socket = socket;
        this.refused = Set.copyOf(refused);
        this.numbered = numbered;
    }

    @ParameterizedTest
    @EnumSource
    void closeEndsIt(BlockedCall call) throws Exception {
        ends(call, WakeUps.Cause.CLOSE);
    }

    @ParameterizedTest
    @EnumSource
    void interruptEndsItAndLeavesTheSocketWhole(BlockedCall call) throws Exception {
        ends(call, WakeUps.Cause.INTERRUPT);
    }

    private void ends(BlockedCall call, WakeUps.Cause cause) throws Exception {
        if (refused.contains(call)) {
            try (Stage stage = call.stage(socket)) {
                Socket s = stage.open();
                assertThatThrownBy(() -> stage.call(s)).isInstanceOf(UnavailableException.class);
            }
            return;
        }
        new WakeUps(socket, Threads.PLATFORM).areSoon(call, cause, FEW);
    }

    /**
     * An AF_UNIX connect that waits for room has no time limit of the system's own: a close that it misses leaves both
     * threads waiting for ever.
     */
    @Test
    @org.junit.jupiter.api.Timeout(value = 120, threadMode = SEPARATE_THREAD)
    void noCloseAroundTheBeginOfAnAfUnixConnectIsLost() throws Exception {
        Latency latency = new WakeUps(socket, Threads.PLATFORM)
                .measureAroundTheBegin(BlockedCall.CONNECT_UNIX, WakeUps.Cause.CLOSE, Rounds.orElse(MANY));
        Rounds.report(socket.backend() + " CONNECT_UNIX CLOSE around the begin: " + latency);
    }

    @Test
    void aLateWriteNeverReachesAnotherSocket() throws Exception {
        LateWrites writes = new LateWrites(socket, numbered);
        writes.rounds(2);
        Descriptors.unchangedBy(() -> {
            int rounds = Rounds.orElse(FEW);
            int reused = writes.rounds(rounds);
            Rounds.report(socket.backend() + " late writes: " + rounds + " rounds, number reused in " + reused);
            if (numbered) {
                assertThat(reused).as("rounds in which the number was reused").isPositive();
            }
        });
    }
}
