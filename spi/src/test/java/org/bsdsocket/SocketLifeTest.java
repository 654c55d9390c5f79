package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

/** From creation to the one moment at which a handle goes back to the system. */
class SocketLifeTest {

    private static final Timeout HOUR = Timeout.of(Duration.ofHours(1));

    private final FakeDriver driver = new FakeDriver();
    private final SocketModule module = driver.module();

    @Test
    void newSocketCostsOneCall() throws OSException {
        Socket socket = module.socket();

        assertThat(driver.calls).containsExactly("socket");
        assertThat(socket.gettimeout()).isEqualTo(Timeout.BLOCKING);
        assertThat(socket.family()).isEqualTo(Constants.AF_INET);
        assertThat(socket.type()).isEqualTo(Constants.SOCK_STREAM);
    }

    @Test
    void creationFlagsAreNoPartOfTheType() throws OSException {
        Socket socket = module.socket(
                Constants.AF_INET,
                Constants.SOCK_DGRAM.or(Constants.SOCK_NONBLOCK).or(Constants.SOCK_CLOEXEC));

        assertThat(socket.type()).isEqualTo(Constants.SOCK_DGRAM);
        assertThat(socket.getblocking()).isFalse();
        assertThat(driver.calls).containsExactly("socket");
    }

    @Test
    void defaultTimeoutIsThatOfTheModule() throws OSException {
        module.setdefaulttimeout(HOUR);

        assertThat(module.socket().gettimeout()).isEqualTo(HOUR);
        assertThat(module.socket().accept().conn().gettimeout()).isEqualTo(HOUR);
        assertThat(driver.module().getdefaulttimeout()).isEqualTo(Timeout.BLOCKING);
        assertThat(driver.calls).startsWith("socket", "setBlocking");
    }

    @Test
    void acceptedSocketBlocksWhateverTheListenerDoes() throws OSException {
        for (Timeout timeout : List.of(Timeout.BLOCKING, Timeout.NON_BLOCKING, HOUR)) {
            assertThat(driver.socket(timeout).accept().conn().gettimeout()).isEqualTo(Timeout.BLOCKING);
        }
    }

    @Test
    void duplicateKeepsTheMode() throws OSException {
        assertThat(driver.socket(HOUR).dup().gettimeout()).isEqualTo(HOUR);
        assertThat(driver.calls).containsExactly("dup", "setBlocking");
    }

    @Test
    void handleOfASocketThatCouldNotBeMadeIsClosed() {
        module.setdefaulttimeout(HOUR);
        driver.fail("setBlocking", "EBADF");

        assertThatThrownBy(module::socket).isInstanceOf(OSException.class);
        assertThat(driver.calls).endsWith("close");
    }

    @Test
    void connectionThatAHookRefusesIsClosed() throws OSException {
        Socket listener = module.socket();
        module.addAuditHook((event, args) -> {
            throw new IllegalStateException(event);
        });

        assertThatThrownBy(listener::accept).hasMessage("socket.__new__");
        assertThat(driver.calls).endsWith("accept", "close");
    }

    @Test
    void descriptorIsAskedWhatItIs() throws OSException {
        driver.give("getsockopt", FakeDriver.CONSTANTS.number("SOCK_DGRAM")).give("getsockopt", 17);
        Socket socket = module.socket(7);

        assertThat(socket.family()).isEqualTo(Constants.AF_INET);
        assertThat(socket.type()).isEqualTo(Constants.SOCK_DGRAM);
        assertThat(socket.proto()).isEqualTo(17);
        assertThat(socket.fileno()).isEqualTo(7);
    }

    @Test
    void itsFamilyIsThatOfItsAddress() throws OSException {
        driver.give("getsockname", new Sockaddr.Netlink(0, 0)).give("getsockopt", 3);
        assertThat(module.socket(7).family()).isEqualTo(Constants.AF_NETLINK);

        driver.give("getsockname", new Sockaddr.Raw(77, new byte[2])).give("getsockopt", 3);
        assertThat(module.socket(8).family()).isEqualTo(AddressFamily.of(77));
    }

    @Test
    void theSystemSaysTheFamilyOfASocketWithoutAName() throws OSException {
        driver.fail("getsockname", "EOPNOTSUPP")
                .give("getsockopt", 38)
                .give("getsockopt", 5)
                .give("getsockopt", 0);
        assertThat(module.socket(7).family()).isEqualTo(AddressFamily.of(38));

        driver.give("getsockname", new Sockaddr.Raw(0, new byte[14]));
        driver.give("getsockopt", 38).give("getsockopt", 5).give("getsockopt", 0);
        assertThat(module.socket(8).family()).isEqualTo(AddressFamily.of(38));
    }

    @Test
    void whatIsGivenOverrulesTheDescriptor() throws OSException {
        Socket socket = module.socket(Constants.AF_INET6, Constants.SOCK_RAW, 3, 7);

        assertThat(socket.family()).isEqualTo(Constants.AF_INET6);
        assertThat(socket.type()).isEqualTo(Constants.SOCK_RAW);
        assertThat(socket.proto()).isEqualTo(3);
        assertThat(driver.calls).doesNotContain("getsockopt");
    }

    @Test
    void badDescriptorIsNotTakenOver() {
        driver.fail("getsockname", "EBADF");

        assertThatThrownBy(() -> module.socket(7))
                .isInstanceOfSatisfying(
                        OSException.class, e -> assertThat(e.errnoName()).isEqualTo("EBADF"));
        assertThat(driver.calls).endsWith("detach").doesNotContain("close");
        assertThatThrownBy(() -> module.socket(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fromfdDuplicatesAndClosesTheDuplicateIfItIsNoSocket() throws OSException {
        assertThat(module.fromfd(7, Constants.AF_INET, Constants.SOCK_STREAM).fileno())
                .isNotEqualTo(7);

        driver.fail("getsockname", "ENOTSOCK");
        assertThatThrownBy(() -> module.fromfd(7, Constants.AF_INET, Constants.SOCK_STREAM))
                .isInstanceOf(OSException.class);
        assertThat(driver.calls).endsWith("detach", "closeDescriptor");
    }

    @Test
    void closingTwiceClosesOnce() throws OSException {
        Socket socket = module.socket();
        socket.close();
        socket.close();

        assertThat(driver.calls).containsExactly("socket", "close");
        assertThat(socket.fileno()).isEqualTo(-1);
        assertThat(socket.detach()).isEqualTo(-1);
        assertThatThrownBy(() -> socket.recv(0))
                .isInstanceOfSatisfying(
                        OSException.class, e -> assertThat(e.errnoName()).isEqualTo("EBADF"));
    }

    @Test
    void detachedDescriptorIsNotClosed() throws OSException {
        Socket socket = module.socket();
        long fd = socket.fileno();

        assertThat(socket.detach()).isEqualTo(fd);
        socket.close();
        assertThat(driver.calls).doesNotContain("close");
    }

    @Test
    void backendWithoutDescriptorsKeepsTheSocketThatCannotBeDetached() throws OSException {
        driver.capabilities.remove(Capability.DESCRIPTORS);
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThatThrownBy(socket::detach).isInstanceOf(UnavailableException.class);
        assertThatCode(() -> socket.send(new byte[1])).doesNotThrowAnyException();
    }

    @Test
    void peerThatIsGoneDoesNotMakeCloseFail() throws OSException {
        Socket gone = driver.fail("close", "ECONNRESET").socket(Timeout.BLOCKING);
        assertThatCode(gone::close).doesNotThrowAnyException();

        Socket bad = driver.fail("close", "EBADF").socket(Timeout.BLOCKING);
        assertThatThrownBy(bad::close).isInstanceOf(OSException.class);
    }

    @Test
    void descriptorLivesUntilTheLastFileObjectIsClosed() throws Exception {
        Socket socket = driver.socket(Timeout.BLOCKING);
        InputStream in = socket.makefile(FileMode.RB);
        OutputStream out = socket.makefile(FileMode.WB);

        socket.close();
        in.close();
        assertThat(driver.calls).doesNotContain("close");
        out.close();
        assertThat(driver.calls).containsOnlyOnce("close");
    }

    @Test
    void closingAFileObjectDoesNotCloseTheSocket() throws Exception {
        Socket socket = driver.socket(Timeout.BLOCKING);
        socket.makefile(FileMode.RB).close();

        assertThat(driver.calls).doesNotContain("close");
        socket.close();
        assertThat(driver.calls).containsOnlyOnce("close");
    }

    @Test
    void fileObjectThatCouldNotBeMadeHoldsNothing() throws OSException {
        Socket socket = driver.socket(Timeout.BLOCKING);

        assertThatThrownBy(() -> socket.makefile(FileMode.R, FileOptions.DEFAULT.buffering(0)))
                .isInstanceOf(IllegalArgumentException.class);
        socket.close();
        assertThat(driver.calls).containsOnlyOnce("close");
    }

    @Test
    void forgottenSocketIsClosedAndReportedOnce() throws Exception {
        List<String> reports = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                reports.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        FakeDriver.LEAKS.addHandler(handler);
        try {
            module.socket(null, Constants.SOCK_STREAM, 0, 4711);
            awaitClose();
        } finally {
            FakeDriver.LEAKS.removeHandler(handler);
        }

        assertThat(reports.stream().filter(report -> report.contains("fd=4711")))
                .hasSize(1)
                .first()
                .asString()
                .contains("unclosed", "AF_INET", "SOCK_STREAM");
        assertThat(driver.calls).containsOnlyOnce("close");
    }

    private void awaitClose() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            System.gc();
            Thread.sleep(10);
            synchronized (driver) {
                if (driver.calls.contains("close")) {
                    return;
                }
            }
        }
    }
}
