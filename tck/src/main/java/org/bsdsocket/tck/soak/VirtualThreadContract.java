package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What virtual threads do in a backend: wait without keeping their carriers, end their waits as other threads do, and get
 * what others get. Extend it and say over which module.
 *
 * <p>{@code -Dbsdsocket.waiting=10000} is how many wait at once, which takes as many descriptors; {@code -Dbsdsocket.rounds}
 * is that of {@link WakeUpContract}.
 */
@org.junit.jupiter.api.Timeout(1200)
public abstract class VirtualThreadContract {

    private static final int FEW = 20;
    private static final int WAITING = Integer.getInteger("bsdsocket.waiting", 2_000);

    /** Carriers, the poller, those of the Flight Recorder: not one for each that waits. */
    private static final int HANDFUL = 16;

    private final SocketModule socket;
    private final Set<BlockedCall> refused;

    /** @param refused the calls that the backend does not have */
    protected VirtualThreadContract(SocketModule socket, Set<BlockedCall> refused) {
        this.socket = socket;
        this.refused = Set.copyOf(refused);
    }

    @BeforeEach
    void thereAreVirtualThreads() {
        assumeTrue(Threads.VIRTUAL.exist(), "JDK " + Runtime.version().feature() + " has no virtual threads");
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
        assumeTrue(!refused.contains(call), socket.backend() + " has no such call, as WakeUpContract shows");
        waitOnce(); // What is made once, such as the poller, is not counted.
        new WakeUps(socket, Threads.VIRTUAL).areSoon(call, cause, FEW);
    }

    private void waitOnce() throws Exception {
        try (SocketPair pair = socket.socketpair()) {
            pair.first().settimeout(org.bsdsocket.Timeout.ofSeconds(0.005));
            Threads.VIRTUAL
                    .start(() -> assertThatThrownBy(() -> pair.first().recv(1)).isInstanceOf(TimeoutException.class))
                    .join();
        }
    }

    @Test
    void thousandsWaitOnAHandfulOfThreadsAndEachGetsItsOwn() throws Exception {
        new Crowd(socket, FEW).served(); // Classes that are being loaded keep carriers too.
        Crowd.Report report = new Crowd(socket, WAITING).served();
        Rounds.report(socket.backend() + " " + report);
        assertThat(report.got()).isEqualTo(WAITING);
        assertThat(report.pinned()).isEmpty();
        assertThat(report.more()).isLessThan(HANDFUL);
    }

    @Test
    void thousandsAreEndedByCloseAndByInterrupt() throws Exception {
        for (WakeUps.Cause cause : WakeUps.Cause.values()) {
            new Crowd(socket, FEW).ended(cause);
            Crowd.Report report = new Crowd(socket, WAITING).ended(cause);
            Rounds.report(socket.backend() + " " + cause + " " + report);
            assertThat(report.got()).isEqualTo(WAITING);
            assertThat(report.pinned()).isEmpty();
            assertThat(report.more()).isLessThan(HANDFUL);
            assertThat(report.late()).as("%s", report).isLessThanOrEqualTo(Rounds.asked() ? 0 : WAITING / 5);
        }
    }
}
