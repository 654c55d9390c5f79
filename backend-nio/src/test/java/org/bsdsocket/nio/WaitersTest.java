package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WaitersTest {

    @Test
    void aWaitEndsByItselfForAnInterruptThatWokeNobody() throws Exception {
        assumeThat(Runtime.version().feature())
                .as("from 25 on the JDK sets the status before it looks whom to wake")
                .isLessThan(25);
        assertThat(timeOfAWait(-1)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void noWaitEndsBeforeItsTime() throws Exception {
        assertThat(timeOfAWait(30_500_000)).isGreaterThanOrEqualTo(Duration.ofNanos(30_500_000));
    }

    @Test
    void aWaitWithoutEndSetsAVirtualThreadNoTimer() throws Exception {
        assumeThat(Runtime.version().feature())
                .as("before 25 the JDK loses interrupts, which a wait has to look for")
                .isGreaterThanOrEqualTo(25);
        Thread waiting = (Thread) Thread.class
                .getMethod("startVirtualThread", Runnable.class)
                .invoke(null, (Runnable) () -> {
                    try {
                        timeOfAWait(-1);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        try {
            while (waiting.isAlive() && waiting.getState() != Thread.State.WAITING) {
                assertThat(waiting.getState()).isNotEqualTo(Thread.State.TIMED_WAITING);
                Thread.onSpinWait();
            }
            assertThat(waiting.isAlive()).isTrue();
        } finally {
            waiting.interrupt();
            waiting.join();
        }
    }

    /** How long a wait lasts on a pipe that nothing comes through. */
    private static Duration timeOfAWait(long nanos) throws IOException {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel nothing = pipe.source();
                Pipe.SinkChannel end = pipe.sink()) {
            nothing.configureBlocking(false);
            Waiters waiters = new Waiters(new Gate());
            long start = System.nanoTime();
            assertThat(waiters.await(nothing, SelectionKey.OP_READ, nanos)).isZero();
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            waiters.close();
            assertThat(end.isOpen()).isTrue();
            return time;
        }
    }
}
