package org.bsdsocket.tck.tests.addresses;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.UnmetException;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class InetAddressTest {

    private static final String BROADCAST = "<broadcast>";
    // The service that throws everything away; and nothing is sent.
    private static final int DISCARD = 9;

    @Test
    @Asserts("families.AF_INET#1")
    void isANumericHostAndAPort(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        HostPort name = kit.address(listener);
        assertThat(name.host()).isEqualTo("127.0.0.1");
        Socket client = kit.track(socket.socket());
        kit.within(Bytes.SOON, () -> client.connect(new HostPort("127.0.0.1", name.port())));
        assertThat(client.getpeername()).isEqualTo(name);
        Socket server = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        assertThat(server.getpeername()).isEqualTo(client.getsockname());
    }

    @Test
    @Asserts("families.AF_INET#2")
    void aNameStandsForItsAddress(SocketModule socket, Kit kit) throws Exception {
        assertThat(socket.getaddrinfo("127.0.0.1", 0)).isNotEmpty();
        SocketModule named = kit.withHost("somewhere.invalid", "127.0.0.1");
        Socket made = kit.track(named.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        made.bind(new HostPort("somewhere.invalid", 0));
        assertThat(kit.address(made).host()).isEqualTo("127.0.0.1");
    }

    @Test
    @Asserts("families.AF_INET#3")
    void anEmptyHostIsEveryInterface(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        made.bind(new HostPort("", 0));
        HostPort name = kit.address(made);
        assertThat(name.host()).isEqualTo("0.0.0.0");
        kit.udp().sendto(Bytes.of("x"), new HostPort("127.0.0.1", name.port()));
        assertThat(kit.within(Bytes.SOON, () -> made.recv(10))).isEqualTo(Bytes.of("x"));
    }

    @Test
    @Asserts("families.AF_INET#4")
    @Uses(Capability.OPTIONS)
    void broadcastIsTheAddressOfEverybody(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        made.setsockopt(Constants.SOL_SOCKET, Constants.SO_BROADCAST, 1);
        try {
            made.connect(new HostPort(BROADCAST, DISCARD));
        } catch (OSException e) {
            if ("ENETUNREACH".equals(e.errnoName())) {
                throw new UnmetException("no network of this machine carries IPv4 broadcasts");
            }
            throw e;
        }
        assertThat(made.getpeername()).isEqualTo(new HostPort("255.255.255.255", DISCARD));
    }

    @Test
    @Asserts("families.AF_INET#5")
    void broadcastIsNothingInIpv6(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
        kit.raises(OSException.class, () -> made.bind(new HostPort(BROADCAST, 0)));
    }
}
