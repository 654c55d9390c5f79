package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.IntConstant;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class UdpliteTest {

    private static final int LEAST = 8;
    private static final int LENGTH = 40;

    /** Answers with what it got, and covers as much of it as it is told. */
    private static final String PEER = """
            family = getattr(socket, sys.argv[1])
            s = socket.socket(family, socket.SOCK_DGRAM, socket.IPPROTO_UDPLITE)
            s.bind((sys.argv[2], 0))
            s.setsockopt(socket.IPPROTO_UDPLITE, socket.UDPLITE_RECV_CSCOV, int(sys.argv[3]))
            print(s.getsockname()[1])
            data, sender = s.recvfrom(100)
            print(data.decode())
            for coverage in sys.argv[4:]:
                s.setsockopt(socket.IPPROTO_UDPLITE, socket.UDPLITE_SEND_CSCOV, int(coverage))
                s.sendto((coverage + ' covered').ljust(100).encode(), sender)
            sys.stdin.readline()
            """;

    @Test
    @Asserts("families.IPPROTO_UDPLITE#1")
    @Uses(Capability.RAW_IP)
    void packetsTellHowMuchIsCovered(SocketModule socket, Kit kit) throws Exception {
        Socket to = bound(socket, kit, Constants.AF_INET, "127.0.0.1");
        Socket from = open(socket, kit, Constants.AF_INET);
        Socket wire = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_RAW, Constants.IPPROTO_UDPLITE));
        for (int coverage : new int[] {LEAST, 24}) {
            set(from, Constants.UDPLITE_SEND_CSCOV, coverage);
            from.sendto(new byte[LENGTH], to.getsockname());
            assertThat(kit.<Integer>within(
                            Bytes.SOON, () -> coverage(wire, kit.address(to).port())))
                    .isEqualTo(coverage);
        }
    }

    @Test
    @Asserts("families.IPPROTO_UDPLITE#1")
    void cpythonDropsWhatCoversTooLittle(SocketModule socket, Kit kit) throws Exception {
        Socket from = open(socket, kit, Constants.AF_INET);
        OraclePeer python = kit.track(kit.oracle().start(PEER, "AF_INET", "127.0.0.1", "16"));
        HostPort to = new HostPort("127.0.0.1", Integer.parseInt(python.line()));
        set(from, Constants.UDPLITE_SEND_CSCOV, LEAST);
        from.sendto(Bytes.of("little"), to);
        set(from, Constants.UDPLITE_SEND_CSCOV, 16);
        from.sendto(Bytes.of("enough for all"), to);
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("enough for all");
    }

    @Test
    @Asserts("families.IPPROTO_UDPLITE#2")
    void dropsWhatCoversTooLittle(SocketModule socket, Kit kit) throws Exception {
        Socket to = bound(socket, kit, Constants.AF_INET, "127.0.0.1");
        OraclePeer python = kit.track(kit.oracle().start(PEER, "AF_INET", "127.0.0.1", "0", "8", "16", "24"));
        set(to, Constants.UDPLITE_RECV_CSCOV, 24);
        to.sendto(Bytes.of("ask"), new HostPort("127.0.0.1", Integer.parseInt(python.line())));
        assertThat(Bytes.text(kit.within(Bytes.SOON, () -> to.recv(100)))).startsWith("24 covered");
    }

    @Test
    @Asserts("families.IPPROTO_UDPLITE#3")
    void coversEachMultipleOfEight(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.AF_INET);
        for (IntConstant option : new IntConstant[] {Constants.UDPLITE_SEND_CSCOV, Constants.UDPLITE_RECV_CSCOV}) {
            for (int length : new int[] {8, 16, 24, 1 << 8, 1 << 15, (1 << 16) - 8}) {
                set(made, option, length);
                assertThat(made.getsockopt(Constants.IPPROTO_UDPLITE, option))
                        .as(option.toString())
                        .isEqualTo(length);
            }
        }
    }

    @Test
    @Asserts("families.IPPROTO_UDPLITE#4")
    void exchangesWithCpythonOverIpv4(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, Constants.AF_INET, "127.0.0.1");
        OraclePeer python = kit.track(kit.oracle().start(PEER, "AF_INET", "127.0.0.1", "0", "8"));
        exchange(kit, made, python, new HostPort("127.0.0.1", Integer.parseInt(python.line())));
        assertThat(made.proto()).isEqualTo((int) socket.valueOf(Constants.IPPROTO_UDPLITE));
    }

    @Test
    @Asserts("families.IPPROTO_UDPLITE#5")
    void exchangesWithCpythonOverIpv6(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, Constants.AF_INET6, "::1");
        OraclePeer python = kit.track(kit.oracle().start(PEER, "AF_INET6", "::1", "0", "8"));
        exchange(kit, made, python, new HostPort6("::1", Integer.parseInt(python.line()), 0, 0));
        assertThat(made.proto()).isEqualTo((int) socket.valueOf(Constants.IPPROTO_UDPLITE));
    }

    private static void exchange(Kit kit, Socket made, OraclePeer python, Address its) throws Exception {
        made.sendto(Bytes.of("ask"), its);
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("ask");
        Received answer = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(answer.data())).startsWith("8 covered");
        assertThat(answer.address()).isEqualTo(its);
    }

    private static Socket open(SocketModule socket, Kit kit, AddressFamily family) throws Exception {
        return kit.track(socket.socket(family, Constants.SOCK_DGRAM, Constants.IPPROTO_UDPLITE));
    }

    private static Socket bound(SocketModule socket, Kit kit, AddressFamily family, String host) throws Exception {
        Socket made = open(socket, kit, family);
        made.bind(new HostPort(host, 0));
        return made;
    }

    private static void set(Socket socket, IntConstant option, int length) throws Exception {
        socket.setsockopt(Constants.IPPROTO_UDPLITE, option, length);
    }

    /** What the header of the next packet to that port says; RFC 3828 has it where UDP has the length. */
    private static int coverage(Socket wire, int port) throws Exception {
        while (true) {
            ByteBuffer packet = ByteBuffer.wrap(wire.recv(1 << 16));
            int header = (packet.get(0) & 0xf) * Integer.BYTES;
            if (Short.toUnsignedInt(packet.getShort(header + Short.BYTES)) == port) {
                return Short.toUnsignedInt(packet.getShort(header + 2 * Short.BYTES));
            }
        }
    }
}
