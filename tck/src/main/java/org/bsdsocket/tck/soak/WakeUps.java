package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;
import org.bsdsocket.InterruptedOSException;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Descriptors;

/**
 * Ends a blocked call again and again, and says how long that took.
 *
 * <p>In every other round the call blocks for sure; in the rest the end comes around the moment of its begin, which is when
 * a wake-up is most easily lost.
 */
final class WakeUps {

    /** What ends the call. */
    enum Cause {
        CLOSE,
        INTERRUPT
    }

    private static final int AROUND_THE_BEGIN_NANOS = 100_000;
    private static final int BLOCKED_FOR_NANOS = 500_000;

    private final SocketModule socket;
    private final Threads threads;
    private final Random random = new Random(1);

    WakeUps(SocketModule socket, Threads threads) {
        this.socket = socket;
        this.threads = threads;
    }

    /**
     * Fails if calls end late, or leave descriptors behind.
     *
     * @param few how many rounds there are if nobody asks for a number
     */
    void areSoon(BlockedCall call, Cause cause, int few) throws Exception {
        measure(call, cause, 2); // What is made once, such as a wake-up thread, is not counted.
        Descriptors.unchangedBy(() -> {
            int rounds = Rounds.orElse(few);
            Latency latency = measure(call, cause, rounds);
            Rounds.report(socket.backend() + " " + threads + " " + call + " " + cause + ": " + latency);
            assertThat(latency.late()).as("%s", latency).isLessThanOrEqualTo(Rounds.asked() ? 0 : rounds / 5);
        });
    }

    private Latency measure(BlockedCall call, Cause cause, int rounds) throws Exception {
        return measure(call, cause, rounds, round -> round % 2 == 0);
    }

    /** The same with every end around the begin of its call. */
    Latency measureAroundTheBegin(BlockedCall call, Cause cause, int rounds) throws Exception {
        return measure(call, cause, rounds, round -> false);
    }

    private Latency measure(BlockedCall call, Cause cause, int rounds, IntPredicate blocked) throws Exception {
        long[] nanos = new long[rounds];
        try (Stage stage = call.stage(socket)) {
            Worker worker = new Worker(threads, stage);
            try {
                for (int round = 0; round < rounds; round++) {
                    nanos[round] = round(stage, worker, cause, blocked.test(round));
                }
            } finally {
                worker.interrupt();
            }
        }
        return Latency.of(nanos);
    }

    private long round(Stage stage, Worker worker, Cause cause, boolean blocked) throws Exception {
        Socket s = stage.open();
        worker.begin(s);
        if (blocked) {
            worker.awaitBlocked();
            LockSupport.parkNanos(random.nextInt(BLOCKED_FOR_NANOS));
        } else {
            LockSupport.parkNanos(random.nextInt(AROUND_THE_BEGIN_NANOS));
        }
        long start = System.nanoTime();
        switch (cause) {
            case CLOSE -> s.close();
            case INTERRUPT -> worker.interrupt();
        }
        Worker.End end = worker.end();
        assertThat(end.interrupted()).as("interrupted").isEqualTo(cause == Cause.INTERRUPT);
        if (cause == Cause.CLOSE) {
            assertThat(end.failure())
                    .isInstanceOfSatisfying(
                            OSException.class, e -> assertThat(e.errnoName()).isEqualTo("EBADF"));
        } else {
            assertThat(end.failure()).isInstanceOf(InterruptedOSException.class);
            stage.use(s);
        }
        stage.endRound();
        return end.nanos() - start;
    }
}
