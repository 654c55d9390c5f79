package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class TimeoutsConnectTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Timeout LIMIT = Timeout.ofSeconds(0.3);
    // The first answer that does not come is missed after a second.
    private static final Duration SYSTEM_GIVES_UP = Duration.ofSeconds(10);

    @Test
    @Asserts("timeouts.connect#1")
    void aConnectThatCannotEndInTimeTimesOut(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        Socket s = kit.track(socket.socket());
        s.settimeout(LIMIT);
        kit.within(SOON, () -> kit.raises(TimeoutException.class, () -> s.connect(full)));
    }

    @Test
    @Asserts("timeouts.connect#2")
    void aConnectThatCanEndInTimeSucceeds(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket s = kit.track(socket.socket());
        s.settimeout(Timeout.ofSeconds(20));
        kit.within(SOON, () -> s.connect(listener.getsockname()));
        Socket conn = kit.within(SOON, () -> kit.track(listener.accept().conn()));
        conn.sendall(new byte[] {5});
        assertThat(kit.within(SOON, () -> s.recv(1))).containsExactly(5);
    }

    @Test
    @Asserts("timeouts.connect#3")
    void createConnectionTimesOutWhileConnecting(SocketModule socket, Kit kit) throws Exception {
        HostPort full = kit.fullListener();
        kit.within(
                SOON, () -> kit.raises(TimeoutException.class, () -> kit.track(socket.createConnection(full, LIMIT))));
    }

    @Test
    @Asserts("timeouts.connect#4")
    void theSystemsOwnLimitEndsABlockingConnect(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        s.setsockopt(Constants.IPPROTO_TCP, Constants.TCP_USER_TIMEOUT, 100);
        HostPort full = kit.fullListener();
        TimeoutException e = kit.within(
                SYSTEM_GIVES_UP, () -> kit.raises(TimeoutException.class, "ETIMEDOUT", () -> s.connect(full)));
        kit.observe("connect without an answer: " + e.errnoName());
    }
}
