package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel nothing = pipe.source();
                Pipe.SinkChannel end = pipe.sink()) {
            nothing.configureBlocking(false);
            Waiters waiters = new Waiters(new Gate());
            long start = System.nanoTime();
            assertThat(waiters.await(nothing, SelectionKey.OP_READ, -1)).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            waiters.close();
            assertThat(end.isOpen()).isTrue();
        }
    }

    @Test
    void noWaitEndsBeforeItsTime() throws Exception {
        Pipe pipe = Pipe.open();
        try (Pipe.SourceChannel nothing = pipe.source();
                Pipe.SinkChannel end = pipe.sink()) {
            nothing.configureBlocking(false);
            Waiters waiters = new Waiters(new Gate());
            long start = System.nanoTime();
            assertThat(waiters.await(nothing, SelectionKey.OP_READ, 30_500_000)).isZero();
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(30_500_000);
            waiters.close();
            assertThat(end.isOpen()).isTrue();
        }
    }
}
