package org.bsdsocket.tck.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Accepted;
import org.bsdsocket.Address;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.tests.data.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Compliance
final class EchoTest {

    private static final int LONG = 5000;

    private static final String PYTHON_CLIENT = """
            caller = socket.socket()
            caller.connect(('127.0.0.1', int(sys.argv[1])))
            caller.sendall(sys.argv[2].encode())
            print(caller.recv(1024).decode())
            caller.close()
            """;
    private static final String PYTHON_SERVER = """
            listener = socket.socket()
            listener.bind(('', 0))
            listener.listen(1)
            print(listener.getsockname()[1])
            served, caller = listener.accept()
            print(caller[1])
            while piece := served.recv(1024):
                served.sendall(piece)
            print('end')
            """;

    @Test
    @Asserts("examples#1")
    void theServerSendsBackAllUntilTheClientEnds(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        Peer<@Nullable Address> served = kit.peer(() -> Echo.serve(listener));
        Socket client = Echo.client(socket, kit, Echo.reached(kit, listener));
        Echo.greet(kit, client);
        client.sendall(Bytes.pattern(LONG));
        assertThat(Bytes.read(kit, client, LONG)).isEqualTo(Bytes.pattern(LONG));
        Address own = client.getsockname();
        client.close();
        assertThat(served.result(Bytes.SOON)).isEqualTo(own);
    }

    @Test
    @Asserts("examples#2")
    void servesAClientInCpython(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        Peer<@Nullable Address> served = kit.peer(() -> Echo.serve(listener));
        String port = Integer.toString(kit.address(listener).port());
        OraclePeer python = kit.track(kit.oracle().start(PYTHON_CLIENT, port, Echo.GREETING));
        assertThat(python.line()).isEqualTo(Echo.GREETING);
        served.result(Bytes.SOON);
    }

    @Test
    @Asserts("examples#3")
    void isServedByCpython(SocketModule socket, Kit kit) throws Exception {
        OraclePeer python = kit.track(kit.oracle().start(PYTHON_SERVER));
        HostPort its = new HostPort(Echo.LOOPBACK, Integer.parseInt(python.line()));
        Socket client = Echo.client(socket, kit, its);
        Echo.greet(kit, client);
        assertThat(python.line()).isEqualTo(Integer.toString(kit.address(client).port()));
        client.close();
        assertThat(python.line()).isEqualTo("end");
    }

    @Test
    @Asserts("examples#4")
    void acceptsOneClientAfterTheOther(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        for (int i = 0; i < 3; i++) {
            Peer<@Nullable Address> served = kit.peer(() -> Echo.serve(listener));
            Socket client = Echo.client(socket, kit, Echo.reached(kit, listener));
            Echo.greet(kit, client);
            client.close();
            served.result(Bytes.SOON);
        }
    }

    @Test
    @Asserts("examples#5")
    void theListenerItselfCarriesNoData(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        Socket client = Echo.client(socket, kit, Echo.reached(kit, listener));
        client.sendall(Bytes.of(Echo.GREETING));
        kit.within(Bytes.SOON, () -> kit.raises(OSException.class, "ENOTCONN", () -> listener.recv(1)));
        kit.within(Bytes.SOON, () -> kit.raises(OSException.class, () -> listener.sendall(Bytes.of("lost"))));
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket conn = kit.track(accepted.conn());
        assertThat(Bytes.readText(kit, conn, Echo.GREETING.length())).isEqualTo(Echo.GREETING);
        conn.sendall(Bytes.of("answer"));
        assertThat(Bytes.readText(kit, client, 6)).isEqualTo("answer");
    }

    @Test
    @Asserts("examples#6")
    void anEmptyHostIsEveryInterface(SocketModule socket, Kit kit) throws Exception {
        Socket listener = Echo.listener(socket, kit);
        assertThat(kit.address(listener).host()).isEqualTo("0.0.0.0");
        Socket client = Echo.client(socket, kit, Echo.reached(kit, listener));
        Socket conn = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        assertThat(conn.getpeername()).isEqualTo(client.getsockname());
    }

    @Test
    @Asserts("examples#7")
    void nobodyReachesItOverIpv6(SocketModule socket, Kit kit) throws Exception {
        Socket client = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_STREAM));
        int port = kit.address(Echo.listener(socket, kit)).port();
        kit.within(
                Bytes.SOON,
                () -> kit.raises(
                        ConnectionRefusedException.class, () -> client.connect(new HostPort6("::1", port, 0, 0))));
    }
}
