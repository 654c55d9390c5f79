package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.IntConstant;
import org.bsdsocket.NetlinkAddress;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.KitException;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class NetlinkTest {

    // The message header and these numbers are those of RFC 3549.
    private static final int HEADER = 16;
    private static final short RTM_GETLINK = 18;
    private static final short NLM_F_REQUEST_AND_DUMP = 0x301;
    private static final int SEQUENCE = 4711;

    private static final String PEER = """
            s = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, socket.NETLINK_USERSOCK)
            s.bind((0, 0))
            print(s.getsockname()[0])
            data, sender = s.recvfrom(100)
            print(data.decode(), *sender)
            s.sendto(b'answer', sender)
            sys.stdin.readline()
            """;

    @Test
    @Asserts("families.AF_NETLINK#1")
    void boundSocketHasANumberAndGroups(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.NETLINK_ROUTE);
        made.bind(new NetlinkAddress(0, 5));
        NetlinkAddress name = (NetlinkAddress) made.getsockname();
        assertThat(name.pid()).isNotZero();
        assertThat(name.groups()).isEqualTo(5);
        assertThat(name).hasToString("(" + name.pid() + ", 5)");
        assertThat(listed(name.pid())).isEqualTo(name.groups());
    }

    @Test
    @Asserts("families.AF_NETLINK#2")
    void bindsTheNumberAndTheGroupsThatAreGiven(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.NETLINK_ROUTE);
        NetlinkAddress address = new NetlinkAddress(number(), 3);
        made.bind(address);
        assertThat(listed(address.pid())).as("groups that the kernel lists").isEqualTo(3);
        assertThat(made.getsockname()).isEqualTo(address);
    }

    @Test
    @Asserts("families.AF_NETLINK#3")
    void kernelAnswersFromNumberZero(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.NETLINK_ROUTE);
        made.bind(new NetlinkAddress(0, 0));
        ByteBuffer request = ByteBuffer.allocate(2 * HEADER).order(ByteOrder.nativeOrder());
        request.putInt(request.capacity()).putShort(RTM_GETLINK).putShort(NLM_F_REQUEST_AND_DUMP);
        request.putInt(SEQUENCE);
        made.sendto(request.array(), new NetlinkAddress(0, 0));
        Received answer = kit.within(Bytes.SOON, () -> made.recvfrom(1 << 16));
        assertThat(answer.address()).isEqualTo(new NetlinkAddress(0, 0));
        ByteBuffer message = ByteBuffer.wrap(answer.data()).order(ByteOrder.nativeOrder());
        assertThat(message.getInt(HEADER / 2)).as("sequence number").isEqualTo(SEQUENCE);
        assertThat(Integer.toUnsignedLong(message.getInt(HEADER / 2 + Integer.BYTES)))
                .as("number of who asked")
                .isEqualTo(((NetlinkAddress) made.getsockname()).pid());
        assertThat(Bytes.text(answer.data())).as("list of devices").contains("lo\0");
    }

    @Test
    @Asserts("families.AF_NETLINK#4")
    void reachesAnotherProcessByItsNumber(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.NETLINK_USERSOCK);
        NetlinkAddress own = new NetlinkAddress(number(), 0);
        made.bind(own);
        OraclePeer python = kit.track(kit.oracle().start(PEER));
        NetlinkAddress its = new NetlinkAddress(Long.parseLong(python.line()), 0);
        made.sendto(Bytes.of("ask"), its);
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("ask " + own.pid() + " 0");
        Received answer = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(answer.data())).isEqualTo("answer");
        assertThat(answer.address()).isEqualTo(its);
    }

    @Test
    @Asserts("families.AF_NETLINK#5")
    void numbersAreUnsigned(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.NETLINK_ROUTE);
        NetlinkAddress address = new NetlinkAddress(0x8000_0000L | number(), 0);
        made.bind(address);
        assertThat(made.getsockname()).isEqualTo(address);
    }

    @Test
    @Asserts("families.AF_NETLINK#6")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.NETLINK_ROUTE);
        Forms.refused(kit, made, new HostPort("127.0.0.1", 1), "NetlinkAddress(pid, groups)");
    }

    private static Socket open(SocketModule socket, Kit kit, IntConstant protocol) throws Exception {
        return kit.track(socket.socket(Constants.AF_NETLINK, Constants.SOCK_RAW, protocol));
    }

    /** One that no process has, as a rule: processes' numbers end far below. */
    private static long number() {
        return ThreadLocalRandom.current().nextLong(1 << 24, 1 << 30);
    }

    /** The groups of the routing socket of that number, as the kernel lists them for everybody. */
    private static long listed(long pid) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/net/netlink"))) {
            List<String[]> found = lines.map(line -> line.trim().split("\\s+"))
                    .filter(line -> line[1].equals("0") && line[2].equals(Long.toString(pid)))
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("the kernel lists no socket of number " + pid);
            }
            if (found.get(0).length < 4) {
                throw new KitException("/proc/net/netlink has another form than expected");
            }
            return Long.parseLong(found.get(0)[3], 16);
        }
    }
}
