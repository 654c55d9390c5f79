package org.bsdsocket.tck.tests.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.BlockingIOException;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** What holds for sockets of every family. */
@Compliance
final class FamiliesTest {

    private static final double MOMENT = 0.05;

    @Test
    @Asserts("families#1")
    @Uses(Capability.UNIX)
    void theFamilyDecidesTheFormOfAddresses(SocketModule socket, Kit kit) throws Exception {
        Socket inet = kit.track(socket.socket());
        kit.raises(IllegalArgumentException.class, () -> inet.bind(kit.unixPath()));
        inet.bind(new HostPort("127.0.0.1", 0));
        assertThat(inet.getsockname()).isInstanceOf(HostPort.class);
        Socket unix = kit.track(socket.socket(Constants.AF_UNIX));
        kit.raises(IllegalArgumentException.class, () -> unix.connect(kit.refusingAddress()));
    }

    @Test
    @Asserts("families#2")
    void aNameStandsForItsFirstAddress(SocketModule socket, Kit kit) throws Exception {
        assertThat(socket.getaddrinfo("127.0.0.1", 0)).isNotEmpty();
        SocketModule named = kit.withHost("somewhere.invalid", "127.0.0.1", "0.0.0.0");
        Socket made = kit.track(named.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        made.bind(new HostPort("somewhere.invalid", 0));
        assertThat(kit.address(made).host()).isEqualTo("127.0.0.1");
    }

    @Test
    @Asserts("families#3")
    void whatTheSystemRefusesIsAnException(SocketModule socket, Kit kit) throws Exception {
        Socket client = kit.track(socket.socket());
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        ConnectionRefusedException.class, "ECONNREFUSED", () -> client.connect(kit.refusingAddress())));
        Socket second = kit.track(socket.socket());
        kit.raises(
                OSException.class,
                "EADDRINUSE",
                () -> second.bind(kit.listener().getsockname()));
    }

    @Test
    @Asserts("families#4")
    void setblockingMakesASocketNonBlocking(Kit kit) throws Exception {
        Socket made = kit.udp();
        made.setblocking(false);
        kit.within(Bytes.SOON, () -> kit.raises(BlockingIOException.class, "EAGAIN", () -> made.recv(1)));
    }

    @Test
    @Asserts("families#5")
    void settimeoutBoundsTheWait(Kit kit) throws Exception {
        Socket made = kit.udp();
        made.settimeout(Timeout.ofSeconds(MOMENT));
        kit.within(Bytes.SOON, () -> kit.raises(TimeoutException.class, () -> made.recv(1)));
    }
}
