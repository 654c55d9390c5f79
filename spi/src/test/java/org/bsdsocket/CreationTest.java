package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

class CreationTest {

    private static final HostPort HOST = new HostPort("host", 80);
    private static final HostPort ANYWHERE = new HostPort("", 8080);

    private final FakeDriver driver = new FakeDriver();
    private final SocketModule module = driver.module();

    /** The resolver's next answer: so many IPv4 addresses, 10.0.0.0 and so on. */
    private void hostHas(int addresses) {
        driver.give(
                "getaddrinfo",
                IntStream.range(0, addresses)
                        .mapToObj(i -> new Resolver.Entry(
                                FakeDriver.CONSTANTS.number("AF_INET"),
                                FakeDriver.CONSTANTS.number("SOCK_STREAM"),
                                6,
                                "",
                                inet(i, 80)))
                        .toList());
    }

    private static Sockaddr inet(int last, int port) {
        return new Sockaddr.Inet(new byte[] {10, 0, 0, (byte) last}, port);
    }

    private SocketModule withoutSocketpair() {
        driver.capabilities.remove(Capability.SOCKETPAIR);
        return driver.module();
    }

    private long count(String call) {
        return driver.calls.stream().filter(call::equals).count();
    }

    @Test
    void connectsToTheFirstAddressThatTakesIt() throws OSException {
        hostHas(3);
        List<Object> tried = new ArrayList<>();
        driver.fail("connect", "ECONNREFUSED").on("connect", args -> {
            tried.add(args[1]);
            return null;
        });
        try (Socket socket = module.createConnection(HOST)) {
            assertThat(socket.family()).isEqualTo(Constants.AF_INET);
        }
        assertThat(tried).containsExactly(inet(1, 80));
        assertThat(count("socket")).isEqualTo(2);
        assertThat(count("close"))
                .as("the failed attempt's socket and the one returned")
                .isEqualTo(2);
    }

    @Test
    void setsTheTimeoutAndTheSourceBeforeItConnects() throws OSException {
        hostHas(1);
        Timeout timeout = Timeout.of(Duration.ofSeconds(5));
        try (Socket socket = module.createConnection(HOST, timeout, new HostPort("10.0.0.9", 7))) {
            assertThat(socket.gettimeout()).isEqualTo(timeout);
        }
        assertThat(driver.calls).containsSubsequence("socket", "setBlocking", "bind", "connect");
    }

    @Test
    void takesTheDefaultTimeoutWhereNoneIsGiven() throws OSException {
        hostHas(1);
        module.setdefaulttimeout(Timeout.of(Duration.ofSeconds(3)));
        try (Socket socket = module.createConnection(HOST)) {
            assertThat(socket.gettimeout()).isEqualTo(Timeout.of(Duration.ofSeconds(3)));
        }
    }

    @Test
    void throwsTheLastErrorOrAll() {
        hostHas(2);
        driver.fail("connect", "ECONNREFUSED").fail("connect", "EACCES");
        assertThatExceptionOfType(PermissionException.class)
                .isThrownBy(() -> module.createConnection(HOST))
                .withMessageContaining("('10.0.0.1', 80)");
        hostHas(2);
        driver.fail("connect", "ECONNREFUSED").fail("connect", "EACCES");
        assertThatExceptionOfType(ExceptionGroup.class)
                .isThrownBy(() -> module.createConnectionAllErrors(HOST, Timeout.BLOCKING, null))
                .withMessage("create_connection failed (2 sub-exceptions)")
                .satisfies(e -> assertThat(e.exceptions())
                        .hasExactlyElementsOfTypes(ConnectionRefusedException.class, PermissionException.class));
        assertThat(count("close")).isEqualTo(count("socket")).isEqualTo(4);
    }

    @Test
    void aSourceThatCannotBeBoundCountsAsAFailedAttempt() throws OSException {
        hostHas(2);
        driver.fail("bind", "EADDRINUSE");
        module.createConnection(HOST, Timeout.BLOCKING, ANYWHERE).close();
        assertThat(count("bind")).isEqualTo(2);
        assertThat(count("connect")).isEqualTo(1);
        assertThat(count("close")).isEqualTo(2);
    }

    @Test
    void aHostWithoutAddressesIsAnError() {
        hostHas(0);
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> module.createConnection(HOST))
                .withMessageContaining("gave no address for ('host', 80)");
    }

    @Test
    void anAddressOfAFamilyThatTheBackendLacksIsPassedOver() throws OSException {
        hostHas(2);
        driver.on("socket", args -> {
            throw UnavailableException.beyond(Capability.INET6, "such a family");
        });
        module.createConnection(HOST).close();
        assertThat(count("connect")).isEqualTo(1);
        hostHas(1);
        driver.on("socket", args -> {
            throw UnavailableException.beyond(Capability.INET6, "such a family");
        });
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> module.createConnection(HOST));
    }

    @Test
    void serversReuseTheirAddressAndListen() throws OSException {
        List<List<Object>> options = new ArrayList<>();
        driver.on("setsockopt", args -> {
            options.add(Arrays.asList(args).subList(1, 4));
            return null;
        });
        module.createServer(ANYWHERE).close();
        assertThat(options)
                .containsExactly(List.of(
                        FakeDriver.CONSTANTS.number("SOL_SOCKET"), FakeDriver.CONSTANTS.number("SO_REUSEADDR"), 1));
        assertThat(driver.calls).containsSubsequence("socket", "setsockopt", "bind", "listen");
    }

    @Test
    void serversListenWithTheGivenBacklog() throws OSException {
        List<Object> backlogs = new ArrayList<>();
        driver.on("listen", args -> backlogs.add(args[1]));
        module.createServer(ANYWHERE, Constants.AF_INET, 7, false, false).close();
        assertThat(backlogs).containsExactly(7);
    }

    @Test
    void aServerThatCannotBindClosesAndNamesTheAddress() {
        driver.fail("bind", "EADDRINUSE");
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> module.createServer(ANYWHERE))
                .withMessageContaining("EADDRINUSE")
                .withMessageContaining("('', 8080)");
        assertThat(count("close")).isEqualTo(1);
    }

    @Test
    void anAddressThatCannotBeReusedIsForBindToTell() throws OSException {
        driver.fail("setsockopt", "EINVAL");
        module.createServer(ANYWHERE).close();
        assertThat(count("listen")).isEqualTo(1);
    }

    @Test
    void serversAreRefusedBeforeTheyAreOpened() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.createServer(ANYWHERE, Constants.AF_UNIX, null, false, false))
                .withMessage("create_server: the family is AF_UNIX; expected AF_INET or AF_INET6");
        HostPort6 six = new HostPort6("::1", 0, 0, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.createServer(six, Constants.AF_INET, null, false, false))
                .withMessage("create_server: AF_INET address must be HostPort(host, port), not HostPort6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.createServer(UnixAddress.UNNAMED, Constants.AF_INET6, null, false, false))
                .withMessageStartingWith("create_server: AF_INET6 address must be HostPort6(")
                .withMessageEndingWith(" or HostPort(host, port), not UnixAddress");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.createServer(ANYWHERE, Constants.AF_INET, null, true, false))
                .withMessageContaining("SO_REUSEPORT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.createServer(ANYWHERE, Constants.AF_INET, null, false, true))
                .withMessageContaining("needs the family AF_INET6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> module.createServer(ANYWHERE, Constants.AF_INET6, null, false, true))
                .withMessageContaining("IPv4 and IPv6 at once");
        assertThat(module.hasDualstackIpv6()).as("there is no IPV6_V6ONLY").isFalse();
        assertThat(count("socket")).isZero();
    }

    @Test
    void withoutSocketpairAPairGoesOverTheLoopbackInterface() throws OSException {
        SocketModule poor = withoutSocketpair();
        // The listener's name, and then both ends' names and peers as they cross.
        driver.give("getsockname", inet(1, 1)).give("getsockname", inet(1, 1)).give("getpeername", inet(1, 1));
        driver.give("getsockname", inet(1, 2)).give("getpeername", inet(1, 2));
        poor.socketpair(Constants.AF_INET, Constants.SOCK_STREAM, 0).close();
        assertThat(driver.calls)
                .containsSubsequence("bind", "listen", "connect", "accept")
                .doesNotContain("socketpair");
        assertThat(count("close")).as("listener and both ends").isEqualTo(3);
    }

    @Test
    void withoutUnixAPairIsOneOfInet() throws OSException {
        driver.capabilities.remove(Capability.UNIX);
        driver.give("getsockname", inet(1, 1)).give("getsockname", inet(1, 1)).give("getpeername", inet(1, 1));
        driver.give("getsockname", inet(1, 2)).give("getpeername", inet(1, 2));
        try (SocketPair pair = driver.module().socketpair()) {
            assertThat(pair.first().family()).isEqualTo(Constants.AF_INET);
        }
        assertThat(driver.calls).doesNotContain("socketpair");
    }

    @Test
    void aStrangerOnTheLoopbackInterfaceIsNoEndOfAPair() {
        SocketModule poor = withoutSocketpair();
        driver.give("getsockname", inet(1, 1)).give("getsockname", inet(1, 1)).give("getpeername", inet(1, 1));
        driver.give("getsockname", inet(1, 2)).give("getpeername", inet(1, 3));
        assertThatExceptionOfType(ConnectionAbortedException.class)
                .isThrownBy(() -> poor.socketpair(Constants.AF_INET, Constants.SOCK_STREAM, 0));
        assertThat(count("close")).isEqualTo(3);
    }

    @Test
    void otherPairsNeedTheCapability() {
        SocketModule poor = withoutSocketpair();
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(poor::socketpair)
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.SOCKETPAIR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poor.socketpair(Constants.AF_INET, Constants.SOCK_DGRAM, 0))
                .withMessageContaining("expected SOCK_STREAM");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> poor.socketpair(Constants.AF_INET, Constants.SOCK_STREAM, 6))
                .withMessageContaining("expected 0");
        assertThat(driver.calls).doesNotContain("socket", "socketpair");
    }

    @Test
    void aFailedAcceptLeavesNoHalfOfAPair() {
        SocketModule poor = withoutSocketpair();
        driver.give("getsockname", inet(1, 1)).on("accept", args -> {
            throw FakeDriver.failure("ECONNABORTED", "accept");
        });
        assertThatExceptionOfType(ConnectionAbortedException.class)
                .isThrownBy(() -> poor.socketpair(Constants.AF_INET, Constants.SOCK_STREAM, 0));
        assertThat(count("close")).isEqualTo(2);
    }
}
