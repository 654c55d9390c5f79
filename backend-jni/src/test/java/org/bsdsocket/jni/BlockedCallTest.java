package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bsdsocket.jni.Fixture.DRIVER;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.close;
import static org.bsdsocket.jni.Fixture.listener;
import static org.bsdsocket.jni.Fixture.noMoreDescriptorsThan;
import static org.bsdsocket.jni.Fixture.number;
import static org.bsdsocket.jni.Fixture.openDescriptors;
import static org.bsdsocket.jni.Fixture.pair;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Close and interrupt end blocked calls, at whatever moment they come.
 *
 * <p>{@code -Dbsdsocket.rounds=1000} makes it a long run, in which every single round must end in time; the short one
 * tolerates that a busy machine is late now and then.
 */
@Timeout(600)
class BlockedCallTest {

    private static final Integer ASKED = Integer.getInteger("bsdsocket.rounds");
    private static final int ROUNDS = ASKED == null ? 50 : ASKED;
    private static final int TOLERATED = ASKED == null ? ROUNDS / 5 : 0;
    private static final long LIMIT_NANOS = 50_000_000;

    private static final int STREAM = number("SOCK_STREAM");
    private static final int UNIX = number("AF_UNIX");

    private final Random random = new Random(1);

    /** A call that blocks on the first handle; the others are closed with it. */
    enum Blocked {
        ACCEPT,
        RECV,
        RECVMSG,
        SEND,
        CONNECT,
        POLL;

        Handle[] open() throws ErrnoException {
            return switch (this) {
                case ACCEPT -> new Handle[] {listener(1)};
                case CONNECT -> fullBacklog();
                case SEND -> full(pair("SOCK_STREAM"));
                case RECV, RECVMSG, POLL -> pair("SOCK_STREAM");
            };
        }

        void call(Handle[] handles) throws ErrnoException {
            switch (this) {
                case ACCEPT -> DRIVER.accept(handles[0]);
                case RECV -> DRIVER.recv(handles[0], 10, 0);
                case RECVMSG -> DRIVER.recvmsg(handles[0], List.of(ByteBuffer.allocate(10)), 0, 0);
                case SEND -> DRIVER.send(handles[0], ByteBuffer.allocate(100), 0);
                case CONNECT -> DRIVER.connect(handles[0], DRIVER.getsockname(handles[1]));
                case POLL -> DRIVER.poll(handles[0], SocketDriver.READABLE, -1);
            }
        }

        private static Handle[] full(Handle[] ends) throws ErrnoException {
            ByteBuffer chunk = ByteBuffer.allocateDirect(1 << 16);
            try {
                while (true) {
                    DRIVER.send(ends[0], chunk.clear(), number("MSG_DONTWAIT"));
                }
            } catch (ErrnoException e) {
                assertThat(e.errno().name()).isEqualTo("EAGAIN");
                return ends;
            }
        }

        private static Handle[] fullBacklog() throws ErrnoException {
            Handle listener = DRIVER.socket(UNIX, STREAM, 0);
            DRIVER.bind(listener, new Sockaddr.Unix(new byte[0]));
            DRIVER.listen(listener, 0);
            Handle first = DRIVER.socket(UNIX, STREAM, 0);
            DRIVER.connect(first, DRIVER.getsockname(listener));
            return new Handle[] {DRIVER.socket(UNIX, STREAM, 0), listener, first};
        }
    }

    /** Runs one call at a time and reports how it ended. */
    private static final class Worker extends Thread {

        private record Job(Blocked call, Handle[] handles) {}

        private record End(String error, long nanos, boolean interrupted) {}

        private final SynchronousQueue<Job> jobs = new SynchronousQueue<>();
        private final SynchronousQueue<End> ends = new SynchronousQueue<>();

        Worker() {
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try {
                while (true) {
                    Job job = jobs.take();
                    String error = "none";
                    try {
                        job.call.call(job.handles);
                    } catch (ErrnoException e) {
                        error = e.errno().name();
                    }
                    End end = new End(error, System.nanoTime(), Thread.interrupted());
                    ends.put(end);
                }
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted outside a call", e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void closeEndsIt(Blocked call) throws Exception {
        rounds(call, true);
    }

    @ParameterizedTest
    @EnumSource
    void interruptEndsItAndLeavesTheSocketOpen(Blocked call) throws Exception {
        rounds(call, false);
    }

    private void rounds(Blocked call, boolean closing) throws Exception {
        Worker worker = new Worker();
        long before = openDescriptors();
        int late = 0;
        long worst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Handle[] handles = call.open();
            worker.jobs.put(new Worker.Job(call, handles));
            // From before the system call to well within it.
            LockSupport.parkNanos(random.nextInt(round % 2 == 0 ? 60_000 : 2_000_000));
            long start = System.nanoTime();
            if (closing) {
                DRIVER.close(handles[0]);
            } else {
                worker.interrupt();
            }
            Worker.End end = worker.ends.poll(10, TimeUnit.SECONDS);
            assertThat(end).as("round %s hangs", round).isNotNull();
            assertThat(end.error).isEqualTo(closing ? "EBADF" : "EINTR");
            assertThat(end.interrupted).isEqualTo(!closing);
            worst = Math.max(worst, end.nanos - start);
            late += end.nanos - start > LIMIT_NANOS ? 1 : 0;
            if (!closing) {
                assertThat(DRIVER.fileno(handles[0])).isNotNegative();
                DRIVER.close(handles[0]);
            }
            for (int i = 1; i < handles.length; i++) {
                DRIVER.close(handles[i]);
            }
        }
        assertThat(late)
                .as("rounds over 50 ms; the worst took %s us", worst / 1000)
                .isLessThanOrEqualTo(TOLERATED);
        noMoreDescriptorsThan(before);
    }

    @Test
    void aCallAfterCloseFailsAndSoDoesASecondClose() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        close(ends);
        for (Handle end : ends) {
            assertThat(errorOf(() -> DRIVER.recv(end, 1, 0))).isEqualTo("EBADF");
            assertThat(errorOf(() -> DRIVER.fileno(end))).isEqualTo("EBADF");
            assertThat(errorOf(() -> DRIVER.close(end))).isEqualTo("EBADF");
        }
    }

    @Test
    void aLateWriteNeverReachesAnotherSocket() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Handle[] ends = pair("SOCK_STREAM");
            ByteBuffer in = ByteBuffer.allocateDirect(1 << 16);
            Thread writer = new Thread(() -> {
                ByteBuffer out = ByteBuffer.allocateDirect(1).put(0, (byte) 'x');
                while (errorOf(() -> DRIVER.send(ends[0], out.clear(), 0)).equals("none")) {
                    errorOf(() -> DRIVER.recv(ends[1], in.clear(), number("MSG_DONTWAIT")));
                }
            });
            writer.start();
            LockSupport.parkNanos(random.nextInt(1_000_000));
            DRIVER.close(ends[0]);
            Handle[] others = pair("SOCK_STREAM"); // which get the number that has just become free
            writer.join();
            assertThat(errorOf(() -> DRIVER.recv(others[1], 1, number("MSG_DONTWAIT"))))
                    .isEqualTo("EAGAIN");
            assertThat(errorOf(() -> DRIVER.recv(others[0], 1, number("MSG_DONTWAIT"))))
                    .isEqualTo("EAGAIN");
            close(ends[1], others[0], others[1]);
        }
    }

    @Test
    void everyThreadBlockedOnTheSocketIsWoken() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        Worker[] workers = {new Worker(), new Worker(), new Worker(), new Worker()};
        for (Worker worker : workers) {
            worker.jobs.put(new Worker.Job(Blocked.RECV, ends));
        }
        LockSupport.parkNanos(2_000_000);
        long descriptor = DRIVER.detach(ends[0]);
        for (Worker worker : workers) {
            Worker.End end = worker.ends.poll(10, TimeUnit.SECONDS);
            assertThat(end).isNotNull();
            assertThat(end.error).isEqualTo("EBADF");
        }
        DRIVER.closeDescriptor(descriptor);
        close(ends[1]);
    }

    @Test
    void anInterruptedThreadMayDoWhatDoesNotBlock() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        Thread.currentThread().interrupt();
        try {
            DRIVER.send(ends[0], ByteBuffer.wrap(bytes("x")), 0);
            assertThat(DRIVER.recv(ends[1], 1, 0)).isEqualTo(bytes("x"));
            assertThat(errorOf(() -> DRIVER.recv(ends[1], 1, 0))).isEqualTo("EINTR");
            close(ends);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private interface Action {
        void run() throws ErrnoException;
    }

    private static String errorOf(Action action) {
        try {
            action.run();
            return "none";
        } catch (ErrnoException e) {
            return e.errno().name();
        }
    }
}
