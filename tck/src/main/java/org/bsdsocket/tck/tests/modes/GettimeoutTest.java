package org.bsdsocket.tck.tests.modes;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Socket;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** {@code gettimeout} and {@code getblocking}. */
@Compliance
final class GettimeoutTest {

    private static final Timeout FRACTION = Timeout.ofSeconds(2.25);

    @Test
    @Asserts("socket.socket.gettimeout#1")
    void tellsTheTimeThatWasSetToTheFraction(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(FRACTION);
        assertThat(s.gettimeout()).isEqualTo(FRACTION);
    }

    @Test
    @Asserts("socket.socket.gettimeout#2")
    void tellsThatThereIsNoLimit(Kit kit) throws Exception {
        Socket s = kit.udp();
        assertThat(s.gettimeout()).as("of a new socket").isEqualTo(Timeout.BLOCKING);
        s.settimeout(FRACTION);
        s.settimeout(Timeout.BLOCKING);
        assertThat(s.gettimeout()).as("after the limit was taken off").isEqualTo(Timeout.BLOCKING);
    }

    @Test
    @Asserts("socket.socket.gettimeout#3")
    void tellsWhatSetblockingSetLast(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(FRACTION);
        s.setblocking(false);
        assertThat(s.gettimeout()).isEqualTo(Timeout.NON_BLOCKING);
        s.setblocking(true);
        assertThat(s.gettimeout()).isEqualTo(Timeout.BLOCKING);
    }

    @Test
    @Asserts("socket.socket.gettimeout#4")
    void tellsWhatSettimeoutSetLast(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.setblocking(false);
        s.settimeout(FRACTION);
        assertThat(s.gettimeout()).isEqualTo(FRACTION);
        s.settimeout(Timeout.ofSeconds(7));
        assertThat(s.gettimeout()).isEqualTo(Timeout.ofSeconds(7));
    }

    @Test
    @Asserts("socket.socket.getblocking#1")
    void aSocketWithoutATimeoutIsBlocking(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.settimeout(Timeout.BLOCKING);
        assertThat(s.getblocking()).isTrue();
    }

    @Test
    @Asserts("socket.socket.getblocking#2")
    void aSocketInNonBlockingModeIsNot(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.setblocking(false);
        assertThat(s.getblocking()).isFalse();
    }

    @Test
    @Asserts("socket.socket.getblocking#3")
    void aSocketWithATimeLimitCountsAsBlocking(Kit kit) throws Exception {
        Socket s = kit.udp();
        s.setblocking(false);
        s.settimeout(FRACTION);
        assertThat(s.getblocking()).isTrue();
    }
}
