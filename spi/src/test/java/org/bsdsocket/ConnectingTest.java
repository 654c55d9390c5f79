package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** connect and connect_ex in the three modes. */
class ConnectingTest {

    private static final Timeout HOUR = Timeout.of(Duration.ofHours(1));
    private static final HostPort ADDRESS = new HostPort("127.0.0.1", 9);

    private final FakeDriver driver = new FakeDriver();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void timeoutModeWaitsForTheAttemptAndAsksHowItWent() throws OSException {
        driver.fail("connect", "EINPROGRESS").socket(HOUR).connect(ADDRESS);

        assertThat(driver.calls).containsExactly("connect", "poll", "getsockopt");
    }

    @Test
    void failureOfTheAttemptNamesCallSymbolAndAddress() throws OSException {
        int refused = FakeDriver.CONSTANTS.number("ECONNREFUSED");
        Socket socket = driver.fail("connect", "EINPROGRESS")
                .give("getsockopt", refused)
                .socket(HOUR);

        assertThatThrownBy(() -> socket.connect(ADDRESS))
                .isInstanceOf(ConnectionRefusedException.class)
                .hasMessage("connect: [Errno " + refused + " ECONNREFUSED] Connection refused: ('127.0.0.1', 9)");
    }

    @Test
    void pollThatFailsIsNoConnection() throws OSException {
        Socket socket =
                driver.fail("connect", "EINPROGRESS").fail("poll", "EINVAL").socket(HOUR);

        assertThatThrownBy(() -> socket.connect(ADDRESS)).hasMessageStartingWith("poll: ");
    }

    @Test
    void attemptThatGoesOnIsAnErrorInNonBlockingMode() throws OSException {
        Socket socket = driver.fail("connect", "EINPROGRESS").socket(Timeout.NON_BLOCKING);

        assertThatThrownBy(() -> socket.connect(ADDRESS)).isInstanceOf(BlockingIOException.class);
        assertThat(driver.calls).containsExactly("connect");
    }

    @Test
    void signalDoesNotEndTheAttempt() throws OSException {
        driver.fail("connect", "EINTR").socket(Timeout.BLOCKING).connect(ADDRESS);

        assertThat(driver.calls).containsExactly("connect", "poll", "getsockopt");
    }

    @Test
    void attemptOfAFamilyThatDoesNotGoOnByItselfIsMadeAgain() throws OSException {
        Socket socket = driver.fail("connect", "EINTR").module().socket(Constants.AF_UNIX, Constants.SOCK_STREAM);
        driver.calls.clear();

        socket.connect(UnixAddress.of("/run/service"));

        assertThat(driver.calls).containsExactly("connect", "connect");
    }

    @Test
    void signalEndsANonBlockingAttempt() throws OSException {
        Socket socket = driver.fail("connect", "EINTR").socket(Timeout.NON_BLOCKING);

        assertThatThrownBy(() -> socket.connect(ADDRESS)).isInstanceOf(InterruptedOSException.class);
        assertThat(driver.fail("connect", "EINTR").socket(Timeout.NON_BLOCKING).connectEx(ADDRESS))
                .isEqualTo(FakeDriver.CONSTANTS.number("EINTR"));
    }

    @Test
    void interruptEndsConnectExToo() throws OSException {
        driver.on("connect", args -> {
            Thread.currentThread().interrupt();
            throw FakeDriver.failure("EINTR", "connect");
        });
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThatThrownBy(() -> socket.connectEx(ADDRESS)).isInstanceOf(InterruptedOSException.class);
    }

    @Test
    void connectExReturnsZeroOrTheNumber() throws OSException {
        assertThat(driver.socket(Timeout.BLOCKING).connectEx(ADDRESS)).isZero();
        assertThat(driver.fail("connect", "ECONNREFUSED")
                        .socket(Timeout.BLOCKING)
                        .connectEx(ADDRESS))
                .isEqualTo(FakeDriver.CONSTANTS.number("ECONNREFUSED"));
    }

    @Test
    void connectExReportsOurOwnTimeLimitAsPythonDoes() throws OSException {
        driver.fail("connect", "EINPROGRESS").on("poll", args -> {
            Thread.sleep(6);
            return 0;
        });

        assertThat(driver.socket(Timeout.of(Duration.ofMillis(5))).connectEx(ADDRESS))
                .isEqualTo(FakeDriver.CONSTANTS.number("EAGAIN"));
    }

    @Test
    void connectExOfAClosedSocketReturnsTheNumber() throws OSException {
        Socket socket = driver.socket(Timeout.BLOCKING);
        socket.close();

        assertThat(socket.connectEx(ADDRESS)).isEqualTo(FakeDriver.CONSTANTS.number("EBADF"));
    }
}
