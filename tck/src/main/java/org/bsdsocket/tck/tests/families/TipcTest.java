package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.Accepted;
import org.bsdsocket.Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.TipcAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Peer;
import org.bsdsocket.tck.tests.constants.Names;
import org.bsdsocket.tck.tests.data.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Compliance
final class TipcTest {

    private static final String PEER = """
            s = socket.socket(socket.AF_TIPC, socket.SOCK_RDM)
            s.bind((socket.TIPC_ADDR_NAMESEQ, int(sys.argv[1]), 7, 9, socket.TIPC_NODE_SCOPE))
            print(*s.getsockname())
            data, sender = s.recvfrom(100)
            print(data.decode(), *sender)
            s.sendto(b'answer', sender)
            sys.stdin.readline()
            """;

    private final long type = ThreadLocalRandom.current().nextLong(1 << 20, 0x7fff_ffff);

    @Test
    @Asserts({"families.AF_TIPC#1", "families.AF_TIPC#3"})
    void exchangesWithCpythonByName(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.SOCK_RDM);
        OraclePeer python = kit.track(kit.oracle().start(PEER, Long.toString(type)));
        String its = python.line();
        made.sendto(Bytes.of("ask"), address(socket, Constants.TIPC_ADDR_NAME, 9, 0));
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("ask " + spaced(made.getsockname()));
        Received answer = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(answer.data())).isEqualTo("answer");
        assertThat(spaced(answer.address())).isEqualTo(its);
    }

    @Test
    @Asserts("families.AF_TIPC#2")
    void typeIsOneOfThree(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.SOCK_RDM);
        Throwable refusal = kit.raises(IllegalArgumentException.class, () -> made.bind(new TipcAddress(9, type, 1, 1)));
        assertThat(refusal.getMessage()).contains("TIPC_ADDR_NAMESEQ", "TIPC_ADDR_NAME", "TIPC_ADDR_ID");
        Forms.refused(kit, made, new HostPort("127.0.0.1", 1), "TipcAddress(addrType, v1, v2, v3, scope)");
    }

    @Test
    @Asserts("families.AF_TIPC#4")
    void rangeOfNamesReachesFromTheLowestToTheHighest(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.SOCK_RDM);
        made.bind(address(socket, Constants.TIPC_ADDR_NAMESEQ, 10, 20));
        Socket from = open(socket, kit, Constants.SOCK_RDM);
        for (int each : new int[] {10, 15, 20}) {
            from.sendto(Bytes.of("to " + each), address(socket, Constants.TIPC_ADDR_NAME, each, 0));
            assertThat(Bytes.text(kit.within(Bytes.SOON, () -> made.recv(100)))).isEqualTo("to " + each);
        }
        for (int each : new int[] {9, 21}) {
            kit.raises(
                    OSException.class,
                    "EHOSTUNREACH",
                    () -> from.sendto(new byte[1], address(socket, Constants.TIPC_ADDR_NAME, each, 0)));
        }
    }

    @Test
    @Asserts("families.AF_TIPC#5")
    void ownNameIsANodeAndAReference(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.SOCK_RDM);
        TipcAddress name = (TipcAddress) made.getsockname();
        assertThat(name.addrType()).isEqualTo(socket.valueOf(Constants.TIPC_ADDR_ID));
        assertThat(name.v3()).isZero();
        Socket from = open(socket, kit, Constants.SOCK_RDM);
        assertThat(((TipcAddress) from.getsockname()).v1()).as("the node").isEqualTo(name.v1());
        from.sendto(Bytes.of("by id"), new TipcAddress(name.addrType(), name.v1(), name.v2(), 0));
        Received received = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(received.data())).isEqualTo("by id");
        assertThat(received.address()).isEqualTo(from.getsockname());
    }

    @Test
    @Asserts("families.AF_TIPC#7")
    void connectsByName(SocketModule socket, Kit kit) throws Exception {
        Socket listener = open(socket, kit, Constants.SOCK_STREAM);
        listener.bind(address(socket, Constants.TIPC_ADDR_NAMESEQ, 1, 1));
        listener.listen();
        Socket client = open(socket, kit, Constants.SOCK_STREAM);
        Peer<?> calling = kit.peer(() -> client.connect(address(socket, Constants.TIPC_ADDR_NAME, 1, 0)));
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        calling.result(Bytes.SOON);
        assertThat(accepted.address()).isEqualTo(client.getsockname());
        assertThat(served.getpeername()).isEqualTo(client.getsockname());
        assertThat(client.getpeername()).isEqualTo(served.getsockname());
        client.sendall(Bytes.of("hello"));
        assertThat(Bytes.readText(kit, served, 5)).isEqualTo("hello");
    }

    @Test
    @Asserts("constants.TIPC#1")
    void constantsAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_TIPC", "SOL_TIPC", "TIPC_");
    }

    private TipcAddress address(SocketModule socket, IntConstant form, long v2, long v3) {
        return new TipcAddress(socket.valueOf(form), type, v2, v3);
    }

    private static Socket open(SocketModule socket, Kit kit, SocketKind kind) throws Exception {
        return kit.track(socket.socket(Constants.AF_TIPC, kind));
    }

    /** As Python prints the parts one after the other. */
    private static String spaced(@Nullable Address address) {
        return Objects.requireNonNull(address, "address").toString().replaceAll("[(),]", "");
    }
}
