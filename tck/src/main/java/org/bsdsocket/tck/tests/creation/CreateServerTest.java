package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Accepted;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
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
import org.bsdsocket.tck.tests.data.UsedAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Compliance
final class CreateServerTest {

    private static final HostPort ANY_PORT = new HostPort("127.0.0.1", 0);
    private static final int HANDFUL = 5;
    private static final int ENOUGH = 30;
    // Long enough for a client that need not wait.
    private static final Duration MOMENT = Duration.ofMillis(150);

    @Test
    @Asserts("socket.create_server#1")
    void letsClientsIn(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.createServer(ANY_PORT));
        assertThat(server.type()).isEqualTo(Constants.SOCK_STREAM);
        assertThat(kit.address(server).host()).isEqualTo("127.0.0.1");
        Socket client = connected(socket, kit, Constants.AF_INET, kit.address(server));
        Accepted accepted = kit.within(Bytes.SOON, server::accept);
        kit.track(accepted.conn());
        assertThat(accepted.address()).isEqualTo(client.getsockname());
    }

    @Test
    @Asserts("socket.create_server#2")
    void servesIpv4WithoutAFamily(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.createServer(ANY_PORT));
        assertThat(server.family()).isEqualTo(Constants.AF_INET);
        connected(socket, kit, Constants.AF_INET, kit.address(server));
    }

    @Test
    @Asserts("socket.create_server#3")
    @Uses(Capability.RAW_OPTIONS)
    void servesIpv6(SocketModule socket, Kit kit) throws Exception {
        Socket server =
                kit.track(socket.createServer(new HostPort6("::1", 0, 0, 0), Constants.AF_INET6, null, false, false));
        assertThat(server.family()).isEqualTo(Constants.AF_INET6);
        Socket client = kit.track(socket.socket(Constants.AF_INET6));
        kit.within(Bytes.SOON, () -> client.connect(server.getsockname()));
        assertThat(client.getpeername()).isEqualTo(server.getsockname());
    }

    @Test
    @Asserts("socket.create_server#4")
    void theBacklogBoundsHowManyWait(SocketModule socket, Kit kit) throws Exception {
        assertThat(waiting(socket, kit, 1)).as("with a backlog of 1").isBetween(1, 7);
        assertThat(waiting(socket, kit, 8)).as("with a backlog of 8").isBetween(8, ENOUGH - 1);
    }

    @Test
    @Asserts("socket.create_server#5")
    void withoutABacklogAHandfulMayWait(SocketModule socket, Kit kit) throws Exception {
        assertThat(waiting(socket, kit, null)).isGreaterThanOrEqualTo(HANDFUL);
    }

    @Test
    @Asserts("socket.create_server#6")
    void aPortIsSharedWhereAskedFor(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.createServer(ANY_PORT, Constants.AF_INET, null, true, false));
        assertThat(server.getsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEPORT))
                .isNotZero();
        Socket second = kit.track(socket.createServer(kit.address(server), Constants.AF_INET, null, true, false));
        assertThat(second.getsockname()).isEqualTo(server.getsockname());
    }

    @Test
    @Asserts("socket.create_server#7")
    void aPortIsNotSharedOtherwise(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.createServer(ANY_PORT, Constants.AF_INET, null, false, false));
        assertThat(server.getsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEPORT))
                .isZero();
        kit.raises(
                OSException.class,
                "EADDRINUSE",
                () -> kit.track(socket.createServer(kit.address(server), Constants.AF_INET, null, false, false)));
    }

    @Test
    @Asserts("socket.create_server#8")
    void dualStackServesBoth(SocketModule socket, Kit kit) throws Exception {
        Socket server = dualstack(socket, kit);
        int port = ((HostPort6) server.getsockname()).port();
        connected(socket, kit, Constants.AF_INET, new HostPort("127.0.0.1", port));
        connected(socket, kit, Constants.AF_INET6, new HostPort("::1", port));
        kit.track(kit.within(Bytes.SOON, server::accept).conn());
        kit.track(kit.within(Bytes.SOON, server::accept).conn());
    }

    @Test
    @Asserts("socket.create_server#9")
    void dualStackOverIpv4IsRefused(SocketModule socket, Kit kit) {
        kit.raises(
                IllegalArgumentException.class,
                () -> kit.track(socket.createServer(ANY_PORT, Constants.AF_INET, null, false, true)));
    }

    @Test
    @Asserts("socket.create_server#10")
    void dualStackShowsIpv4ClientsAsMapped(SocketModule socket, Kit kit) throws Exception {
        Socket server = dualstack(socket, kit);
        int port = ((HostPort6) server.getsockname()).port();
        Socket client = connected(socket, kit, Constants.AF_INET, new HostPort("127.0.0.1", port));
        Socket conn = kit.track(kit.within(Bytes.SOON, server::accept).conn());
        assertThat(conn.getpeername())
                .isEqualTo(new HostPort6("::ffff:127.0.0.1", kit.address(client).port(), 0, 0));
    }

    @Test
    @Asserts("socket.create_server#11")
    @Uses(Capability.RAW_OPTIONS)
    void ipv6AloneRefusesIpv4(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.createServer(new HostPort("", 0), Constants.AF_INET6, null, false, false));
        int port = ((HostPort6) server.getsockname()).port();
        connected(socket, kit, Constants.AF_INET6, new HostPort("::1", port));
        Socket client = kit.track(socket.socket());
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        ConnectionRefusedException.class, () -> client.connect(new HostPort("127.0.0.1", port))));
    }

    @Test
    @Asserts("socket.create_server#12")
    void setsReuseaddr(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.createServer(ANY_PORT));
        assertThat(server.getsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR))
                .isNotZero();
    }

    @Test
    @Asserts("socket.create_server#13")
    void anAddressInTimeWaitIsServedAgain(SocketModule socket, Kit kit) throws Exception {
        HostPort address = UsedAddress.of(socket, kit, socket::createServer);
        Socket again = kit.track(socket.createServer(address));
        assertThat(again.getsockname()).isEqualTo(address);
        connected(socket, kit, Constants.AF_INET, address);
    }

    private static Socket dualstack(SocketModule socket, Kit kit) throws OSException {
        return kit.track(socket.createServer(new HostPort("", 0), Constants.AF_INET6, null, false, true));
    }

    private static Socket connected(SocketModule socket, Kit kit, AddressFamily family, HostPort to) throws Exception {
        Socket client = kit.track(socket.socket(family));
        kit.within(Bytes.SOON, () -> client.connect(to));
        return client;
    }

    /** How many clients connect before one has to wait, or enough of them. */
    private static int waiting(SocketModule socket, Kit kit, @Nullable Integer backlog) throws Exception {
        Socket server = kit.track(socket.createServer(ANY_PORT, Constants.AF_INET, backlog, false, false));
        for (int clients = 0; clients < ENOUGH; clients++) {
            Socket client = kit.track(socket.socket());
            client.settimeout(Timeout.of(kit.patient(MOMENT)));
            try {
                client.connect(server.getsockname());
            } catch (TimeoutException full) {
                return clients;
            }
        }
        return ENOUGH;
    }
}
