package org.bsdsocket.tck.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.AddrInfo;
import org.bsdsocket.Address;
import org.bsdsocket.AddressInfoFlag;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Compliance
@Uses(Capability.RESOLVER)
final class DualStackEchoTest {

    private static final String NAME = "echo.invalid";
    // No TCP connection leads to it.
    private static final String UNREACHABLE = "255.255.255.255";

    @Test
    @Asserts("examples#8")
    void theFirstPassiveAnswerIsEveryInterfaceOfItsFamily(SocketModule socket, Kit kit) throws Exception {
        Socket listener = firstThatListens(socket, kit);
        boolean six = listener.getsockname() instanceof HostPort6;
        assertThat(host(listener)).isEqualTo(six ? "::" : "0.0.0.0");
        Peer<@Nullable Address> served = kit.peer(() -> Echo.serve(listener));
        Socket client = kit.track(socket.socket(listener.family(), Constants.SOCK_STREAM));
        kit.within(Bytes.SOON, () -> client.connect(loopback(listener)));
        Echo.greet(kit, client);
        client.close();
        served.result(Bytes.SOON);
    }

    @Test
    @Asserts("examples#9")
    void itIsRecordedWhetherIpv4IsServed(SocketModule socket, Kit kit) throws Exception {
        Socket listener = firstThatListens(socket, kit);
        String first = listener.getsockname() instanceof HostPort6 ? "IPv6" : "IPv4";
        Socket own = kit.track(socket.socket(listener.family(), Constants.SOCK_STREAM));
        kit.within(Bytes.SOON, () -> own.connect(loopback(listener)));
        Socket four = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        try {
            kit.within(Bytes.SOON, () -> four.connect(new HostPort(Echo.LOOPBACK, port(listener))));
            kit.observe("a server at the first answer listens over " + first + " and takes clients over IPv4");
        } catch (ConnectionRefusedException e) {
            kit.observe("a server at the first answer listens over " + first + " and refuses clients over IPv4");
        }
    }

    @Test
    @Asserts("examples#10")
    void addressesThatFailArePassedOver(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        Peer<@Nullable Address> served = kit.peer(() -> Echo.serve(listener));
        SocketModule named = kit.withHost(NAME, UNREACHABLE, UNREACHABLE, Echo.LOOPBACK);
        Socket client = firstThatConnects(named, kit, port(listener));
        assertThat(client.getpeername()).isEqualTo(Echo.reached(kit, listener));
        Echo.greet(kit, client);
        client.close();
        served.result(Bytes.SOON);
    }

    @Test
    @Asserts("examples#11")
    void trafficGoesToTheFirstThatConnectsAlone(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        SocketModule named = kit.withHost(NAME, UNREACHABLE, Echo.LOOPBACK, "127.0.0.2");
        Socket client = firstThatConnects(named, kit, port(listener));
        assertThat(client.getpeername()).isEqualTo(Echo.reached(kit, listener));
        Socket conn = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        client.sendall(Bytes.of(Echo.GREETING));
        assertThat(Bytes.readText(kit, conn, Echo.GREETING.length())).isEqualTo(Echo.GREETING);
        listener.settimeout(Timeout.NON_BLOCKING);
        kit.raises(OSException.class, "EAGAIN", listener::accept);
    }

    @Test
    @Asserts("examples#12")
    void theSameClientReachesAServerOverIpv6(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_STREAM));
        listener.bind(new HostPort6("::1", 0, 0, 0));
        listener.listen(1);
        Peer<@Nullable Address> served = kit.peer(() -> Echo.serve(listener));
        SocketModule named = kit.withHost(NAME, UNREACHABLE, "::1");
        Socket client = firstThatConnects(named, kit, port(listener));
        assertThat(client.family()).isEqualTo(Constants.AF_INET6);
        Echo.greet(kit, client);
        client.close();
        served.result(Bytes.SOON);
    }

    /** A server at the first answer that can be listened at. */
    private static Socket firstThatListens(SocketModule socket, Kit kit) throws OSException {
        AssertionError none = kit.failure("an address to listen at", "there was none");
        for (AddrInfo answer :
                socket.getaddrinfo(null, 0, Constants.AF_UNSPEC, Constants.SOCK_STREAM, 0, Constants.AI_PASSIVE)) {
            try {
                Socket made = kit.track(socket.socket(answer.family(), answer.type(), answer.proto()));
                made.bind(answer.sockaddr());
                made.listen(1);
                return made;
            } catch (OSException e) {
                none.addSuppressed(e);
            }
        }
        throw none;
    }

    /** A client at the first answer that lets it in. */
    private static Socket firstThatConnects(SocketModule socket, Kit kit, int port) throws Exception {
        AssertionError none = kit.failure("an address that connects", "there was none");
        for (AddrInfo answer :
                socket.getaddrinfo(NAME, port, Constants.AF_UNSPEC, Constants.SOCK_STREAM, 0, AddressInfoFlag.NONE)) {
            Socket made = kit.track(socket.socket(answer.family(), answer.type(), answer.proto()));
            try {
                kit.within(Bytes.SOON, () -> made.connect(answer.sockaddr()));
                return made;
            } catch (OSException e) {
                made.close();
                none.addSuppressed(e);
            }
        }
        throw none;
    }

    private static Address loopback(Socket listener) throws OSException {
        return listener.getsockname() instanceof HostPort6 six
                ? new HostPort6("::1", six.port(), 0, 0)
                : new HostPort(Echo.LOOPBACK, port(listener));
    }

    private static String host(Socket listener) throws OSException {
        return listener.getsockname() instanceof HostPort6 six
                ? six.host()
                : ((HostPort) listener.getsockname()).host();
    }

    private static int port(Socket listener) throws OSException {
        return listener.getsockname() instanceof HostPort6 six
                ? six.port()
                : ((HostPort) listener.getsockname()).port();
    }
}
