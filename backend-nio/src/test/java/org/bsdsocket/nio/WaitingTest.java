package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.connection;
import static org.bsdsocket.nio.Sockets.file;
import static org.bsdsocket.nio.Sockets.listener;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How blocked calls end. */
@Timeout(60)
final class WaitingTest {

    // What a thread may have to wait for a processor.
    private static final long BUSY_NANOS = 10_000_000_000L;

    @FunctionalInterface
    private interface Blocked {
        void call() throws ErrnoException;
    }

    /** A call in a thread of its own, and how it ended. */
    private static final class Attempt {
        private final CompletableFuture<String> outcome = new CompletableFuture<>();
        private final Thread thread;

        Attempt(Blocked call) throws InterruptedException {
            thread = new Thread(() -> {
                String end = "returned";
                try {
                    call.call();
                } catch (ErrnoException e) {
                    end = e.getMessage();
                }
                outcome.complete(end + (Thread.currentThread().isInterrupted() ? ", status kept" : ""));
            });
            thread.start();
            // Until it waits in a selector, or in the one call that the JDK can only block in.
            for (int i = 0; i < 200 && !waits(); i++) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }

        private boolean waits() {
            for (StackTraceElement frame : thread.getStackTrace()) {
                if (frame.getMethodName().equals("select")
                        || frame.getMethodName().equals("connectBlocked")) {
                    return true;
                }
            }
            return false;
        }

        String end() throws Exception {
            return outcome.get(BUSY_NANOS, TimeUnit.NANOSECONDS);
        }
    }

    @Test
    void an_interrupt_ends_the_call_and_leaves_the_socket_open() throws Exception {
        Handle[] pair = connection();
        for (int i = 0; i < 20; i++) {
            Attempt attempt = new Attempt(() -> recv(pair[0]));
            attempt.thread.interrupt();
            assertThat(attempt.end()).isEqualTo("recv: EINTR, status kept");
        }
        DRIVER.send(pair[1], bytes("still here"), 0);
        assertThat(recv(pair[0])).isEqualTo("still here");
        close(pair);
    }

    @Test
    void a_receive_of_no_bytes_waits_and_ends_as_any_other() throws Exception {
        Handle[] pair = connection();
        Blocked receive = () -> DRIVER.recvfrom(pair[0], ByteBuffer.allocate(0), 0);
        Attempt attempt = new Attempt(receive);
        attempt.thread.interrupt();
        assertThat(attempt.end()).isEqualTo("recvfrom: EINTR, status kept");

        attempt = new Attempt(receive);
        DRIVER.send(pair[1], bytes("x"), 0);
        assertThat(attempt.end()).isEqualTo("returned");
        assertThat(recv(pair[0])).isEqualTo("x");

        DRIVER.setBlocking(pair[0], false);
        assertThatThrownBy(receive::call).hasMessage("recvfrom: EAGAIN");
        DRIVER.setBlocking(pair[0], true);

        attempt = new Attempt(receive);
        DRIVER.close(pair[0]);
        assertThat(attempt.end()).isEqualTo("recvfrom: EBADF");
        close(pair[1]);
    }

    @Test
    void an_interrupted_thread_still_moves_what_needs_no_waiting() throws Exception {
        Handle[] pair = connection();
        Thread.currentThread().interrupt();
        try {
            assertThat(DRIVER.send(pair[1], bytes("x"), 0)).isEqualTo(1);
            assertThat(recv(pair[0])).isEqualTo("x");
            assertThatThrownBy(() -> recv(pair[0])).hasMessage("recv: EINTR");
            assertThatThrownBy(() -> DRIVER.poll(pair[0], SocketDriver.READABLE, -1))
                    .hasMessage("poll: EINTR");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        DRIVER.send(pair[1], bytes("y"), 0);
        assertThat(recv(pair[0])).isEqualTo("y");
        close(pair);
    }

    @Test
    void whoever_has_waited_before_gets_what_is_there_all_the_same() throws Exception {
        Handle[] pair = connection();
        for (int i = 0; i < 20; i++) {
            Attempt attempt = new Attempt(() -> recv(pair[0]));
            DRIVER.send(pair[1], bytes("late"), 0);
            assertThat(attempt.end()).isEqualTo("returned");
            DRIVER.send(pair[1], bytes("early"), 0);
            if (i % 2 == 0) {
                Thread.currentThread().interrupt();
            }
            assertThat(recv(pair[0])).isEqualTo("early");
            assertThat(Thread.interrupted()).isEqualTo(i % 2 == 0);
        }
        close(pair[1]);
        assertThat(DRIVER.recv(pair[0], ByteBuffer.allocate(1), 0)).isZero();
        close(pair[0]);
    }

    @Test
    void close_ends_a_blocked_recv_send_accept_and_poll() throws Exception {
        for (int i = 0; i < 20; i++) {
            Handle[] pair = connection();
            Attempt reading = new Attempt(() -> recv(pair[0]));
            Attempt second = new Attempt(() -> recv(pair[0]));
            Attempt polling = new Attempt(() -> DRIVER.poll(pair[0], SocketDriver.READABLE, -1));
            Attempt writing = new Attempt(() -> DRIVER.send(pair[0], ByteBuffer.allocate(50_000_000), 0));
            close(pair[0]);
            assertThat(reading.end()).isEqualTo("recv: EBADF");
            assertThat(second.end()).isEqualTo("recv: EBADF");
            assertThat(polling.end()).isEqualTo("poll: EBADF");
            assertThat(writing.end()).isEqualTo("send: EBADF");
            close(pair[1]);

            Handle listener = listener(LOOPBACK);
            Attempt accepting = new Attempt(() -> DRIVER.accept(listener));
            close(listener);
            assertThat(accepting.end()).isEqualTo("accept: EBADF");
        }
    }

    @Test
    void a_blocked_connect_ends_by_interrupt_and_by_close(@TempDir Path folder) throws Exception {
        Handle listener = socket("AF_UNIX", "SOCK_STREAM");
        DRIVER.bind(listener, file(folder.resolve("s")));
        DRIVER.listen(listener, 1);
        Handle[] waiting = new Handle[2];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = socket("AF_UNIX", "SOCK_STREAM");
            DRIVER.connect(waiting[i], DRIVER.getsockname(listener));
        }
        Handle client = socket("AF_UNIX", "SOCK_STREAM");
        DRIVER.setBlocking(client, false);
        assertThatThrownBy(() -> DRIVER.connect(client, file(folder.resolve("s"))))
                .hasMessage("connect: EAGAIN");
        DRIVER.setBlocking(client, true);

        Attempt first = new Attempt(() -> DRIVER.connect(client, file(folder.resolve("s"))));
        first.thread.interrupt();
        assertThat(first.end()).isEqualTo("connect: EINTR, status kept");

        Attempt second = new Attempt(() -> DRIVER.connect(client, file(folder.resolve("s"))));
        Handle accepted = DRIVER.accept(listener).handle();
        assertThat(second.end()).isEqualTo("returned");
        DRIVER.send(client, bytes("x"), 0);

        Handle other = socket("AF_UNIX", "SOCK_STREAM");
        Attempt third = new Attempt(() -> DRIVER.connect(other, file(folder.resolve("s"))));
        close(other);
        assertThat(third.end()).isEqualTo("connect: EBADF");
        close(client, accepted, listener, waiting[0], waiting[1]);
    }

    @Test
    void poll_waits_as_long_as_it_was_told_to() throws Exception {
        Handle[] pair = connection();
        long start = System.nanoTime();
        assertThat(DRIVER.poll(pair[0], SocketDriver.READABLE, 50_000_000)).isZero();
        assertThat(System.nanoTime() - start).isBetween(50_000_000L, BUSY_NANOS);
        assertThat(DRIVER.poll(pair[0], SocketDriver.READABLE | SocketDriver.WRITABLE, -1))
                .isEqualTo(SocketDriver.WRITABLE);
        DRIVER.send(pair[1], bytes("x"), 0);
        assertThat(DRIVER.poll(pair[0], SocketDriver.READABLE, -1)).isEqualTo(SocketDriver.READABLE);
        assertThat(DRIVER.poll(pair[0], SocketDriver.READABLE, 0)).isEqualTo(SocketDriver.READABLE);
        close(pair);
    }

    @Test
    void a_listening_socket_is_readable_when_somebody_has_connected() throws Exception {
        Handle listener = listener(LOOPBACK);
        assertThat(DRIVER.poll(listener, SocketDriver.READABLE, 0)).isZero();
        DRIVER.setBlocking(listener, false);
        assertThatThrownBy(() -> DRIVER.accept(listener)).hasMessage("accept: EAGAIN");
        Handle client = socket("AF_INET", "SOCK_STREAM");
        DRIVER.connect(client, DRIVER.getsockname(listener));
        assertThat(DRIVER.poll(listener, SocketDriver.READABLE, 1_000_000_000)).isEqualTo(SocketDriver.READABLE);
        Handle accepted = DRIVER.accept(listener).handle();
        assertThat(DRIVER.isBlocking(accepted)).isTrue();
        close(client, accepted, listener);
    }

    @Test
    void nothing_stays_open() throws Exception {
        round();
        long before = Sockets.descriptors();
        for (int i = 0; i < 200; i++) {
            round();
        }
        assertThat(Sockets.descriptors()).isLessThanOrEqualTo(before + 2);
    }

    private static void round() throws ErrnoException {
        Handle[] pair = connection();
        DRIVER.poll(pair[0], SocketDriver.READABLE, 1);
        DRIVER.poll(pair[0], SocketDriver.READABLE | SocketDriver.WRITABLE, 1);
        close(pair);
        close(DRIVER.socketpair(Sockets.number("AF_UNIX"), Sockets.number("SOCK_STREAM"), 0));
        Handle refused = socket("AF_INET", "SOCK_STREAM");
        Handle unheard = socket("AF_INET", "SOCK_STREAM");
        DRIVER.bind(unheard, LOOPBACK);
        assertThatThrownBy(() -> DRIVER.connect(refused, DRIVER.getsockname(unheard)))
                .hasMessage("connect: ECONNREFUSED");
        close(refused, unheard);
    }
}
