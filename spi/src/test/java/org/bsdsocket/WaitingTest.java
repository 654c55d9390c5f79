package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How operations wait in the three modes, and what wakes them. */
class WaitingTest {

    private static final Timeout HOUR = Timeout.of(Duration.ofHours(1));
    private static final Timeout MOMENT = Timeout.of(Duration.ofMillis(20));

    private final FakeDriver driver = new FakeDriver();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void blockingModeMakesTheCallAndNothingElse() throws OSException {
        driver.give("recv", new byte[] {1});

        assertThat(driver.socket(Timeout.BLOCKING).recv(9)).containsExactly(1);
        assertThat(driver.calls).containsExactly("recv");
    }

    @Test
    void timeoutModePollsBeforeTheCall() throws OSException {
        driver.give("send", 1);

        assertThat(driver.socket(HOUR).send(new byte[1])).isEqualTo(1);
        assertThat(driver.calls).containsExactly("poll", "send");
    }

    @Test
    void nonBlockingModeFailsAtOnce() throws OSException {
        Socket socket = driver.fail("recv", "EAGAIN").socket(Timeout.NON_BLOCKING);

        assertThatThrownBy(() -> socket.recv(1)).isInstanceOf(BlockingIOException.class);
        assertThat(driver.calls).containsExactly("recv");
    }

    @Test
    void blockingModeHandsTheSystemsOwnTimeoutOn() throws OSException {
        Socket socket = driver.fail("recv", "EAGAIN").socket(Timeout.BLOCKING);

        assertThatThrownBy(() -> socket.recv(1)).isInstanceOf(BlockingIOException.class);
    }

    @Test
    void callThatASignalEndedIsMadeAgain() throws OSException {
        driver.fail("recv", "EINTR").fail("recv", "EINTR").give("recv", new byte[2]);

        assertThat(driver.socket(Timeout.BLOCKING).recv(9)).hasSize(2);
        assertThat(driver.calls).containsExactly("recv", "recv", "recv");
    }

    @Test
    void pollThatASignalEndedIsMadeAgainWithTheTimeThatIsLeft() throws OSException {
        List<Long> times = new ArrayList<>();
        driver.on("poll", args -> {
            times.add((Long) args[2]);
            Thread.sleep(2);
            throw FakeDriver.failure("EINTR", "poll");
        });
        driver.on("poll", args -> {
            times.add((Long) args[2]);
            return args[1];
        });
        driver.socket(HOUR).recv(1);

        assertThat(times).hasSize(2);
        assertThat(times.get(0)).isLessThanOrEqualTo(Duration.ofHours(1).toNanos());
        assertThat(times.get(0) - times.get(1))
                .isBetween(2_000_000L, Duration.ofMinutes(1).toNanos());
    }

    @Test
    void socketThatIsNotReadyAfterAllIsWaitedForAgain() throws OSException {
        driver.fail("recv", "EAGAIN").give("recv", new byte[1]);

        assertThat(driver.socket(HOUR).recv(1)).hasSize(1);
        assertThat(driver.calls).containsExactly("poll", "recv", "poll", "recv");
    }

    @Test
    void timeThatIsUpIsSaidInPythonsWordsWithoutANumber() throws OSException {
        Socket socket = driver.on("poll", args -> sleepFor((Long) args[2])).socket(MOMENT);

        assertThatThrownBy(() -> socket.recv(1)).isInstanceOfSatisfying(TimeoutException.class, e -> {
            assertThat(e).hasMessage("timed out");
            assertThat(e.errno()).isZero();
            assertThat(e.errnoName()).isNull();
        });
        assertThat(driver.calls).containsExactly("poll");
    }

    @Test
    void pollThatEndsEarlyIsNoTimeout() throws OSException {
        driver.give("poll", 0).give("recv", new byte[1]);

        assertThat(driver.socket(HOUR).recv(1)).hasSize(1);
        assertThat(driver.calls).containsExactly("poll", "poll", "recv");
    }

    @Test
    void socketThatKeepsLyingAboutBeingReadyTimesOut() throws OSException {
        for (int i = 0; i < 1000; i++) {
            driver.on("recv", args -> {
                Thread.sleep(1);
                throw FakeDriver.failure("EAGAIN", "recv");
            });
        }
        Socket socket = driver.socket(MOMENT);

        assertThatThrownBy(() -> socket.recv(1)).isInstanceOf(TimeoutException.class);
        assertThat(driver.calls).hasSizeLessThan(100);
    }

    @Test
    void shortestTimeStillPollsOnce() throws OSException {
        driver.give("recv", new byte[1]);

        assertThat(driver.socket(Timeout.of(Duration.ofNanos(1))).recv(1)).hasSize(1);
    }

    @Test
    void longestTimeDoesNotOverflow() throws OSException {
        driver.on("poll", args -> {
            assertThat((Long) args[2]).isGreaterThan(Long.MAX_VALUE / 2);
            return args[1];
        });

        driver.socket(Timeout.of(Duration.ofSeconds(Long.MAX_VALUE))).recv(1);
        assertThat(driver.calls).containsExactly("poll", "recv");
    }

    @Test
    void interruptedThreadDoesNotStartToWait() throws OSException {
        for (Timeout timeout : List.of(Timeout.BLOCKING, HOUR)) {
            Socket socket = driver.socket(timeout);
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> socket.recv(1)).isInstanceOf(InterruptedOSException.class);
            assertThat(driver.calls).isEmpty();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void interruptEndsTheCallKeepsTheStatusAndLeavesTheSocketOpen() throws OSException {
        driver.on("recv", args -> {
            Thread.currentThread().interrupt();
            throw FakeDriver.failure("EINTR", "recv");
        });
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThatThrownBy(() -> socket.recv(1))
                .isInstanceOfSatisfying(
                        InterruptedOSException.class,
                        e -> assertThat(e.errnoName()).isEqualTo("EINTR"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(socket.fileno()).isNotNegative();
        assertThat(driver.calls).doesNotContain("close");
    }

    @Test
    void interruptEndsThePoll() throws OSException {
        driver.on("poll", args -> {
            Thread.currentThread().interrupt();
            throw FakeDriver.failure("EINTR", "poll");
        });
        Socket socket = driver.socket(HOUR);

        assertThatThrownBy(() -> socket.recv(1)).isInstanceOf(InterruptedOSException.class);
        assertThat(driver.calls).containsExactly("poll");
    }

    @Test
    void socketClosedDuringThePollFailsUnderTheNameOfTheOperation() throws OSException {
        Socket socket = driver.fail("poll", "EBADF").fail("recv", "EBADF").socket(HOUR);

        assertThatThrownBy(() -> socket.recv(1)).isInstanceOfSatisfying(OSException.class, e -> {
            assertThat(e.errnoName()).isEqualTo("EBADF");
            assertThat(e.call()).isEqualTo("recv");
        });
    }

    @Test
    void sendallHasOneDeadlineForEverything() throws OSException {
        for (int i = 0; i < 1000; i++) {
            driver.on("send", args -> {
                Thread.sleep(2);
                ((ByteBuffer) args[1]).get();
                return 1;
            });
        }
        ByteBuffer bytes = ByteBuffer.allocate(1000);
        Socket socket = driver.socket(MOMENT);

        assertThatThrownBy(() -> socket.sendall(bytes)).isInstanceOf(TimeoutException.class);
        assertThat(bytes.position()).isBetween(1, 50);
    }

    @Test
    void sendallSendsUntilNothingIsLeft() throws OSException {
        for (int part : new int[] {3, 1, 6}) {
            driver.on("send", args -> {
                ByteBuffer bytes = (ByteBuffer) args[1];
                bytes.position(bytes.position() + part);
                return part;
            });
        }
        driver.socket(Timeout.BLOCKING).sendall(new byte[10]);

        assertThat(driver.calls).containsExactly("send", "send", "send");
    }

    private static Object sleepFor(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(nanos).toMillis() + 1);
        return 0;
    }
}
