package org.bsdsocket.tck.tests.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Multicast groups that nobody else uses, on the loopback interface. */
@Compliance
final class MulticastTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Path GROUPS_OF_IPV6 = Path.of("/proc/self/net/igmp6");

    @Test
    @Asserts("constants.SO#10")
    @Uses({Capability.INET, Capability.DATAGRAM})
    void aMemberReceivesWhatItsGroupIsSent(SocketModule socket, Kit kit) throws Exception {
        String group = group();
        Socket sender = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        sender.setsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_IF, socket.inetAton(LOOPBACK));
        Socket receiver = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        receiver.bind(new HostPort("", 0));
        int port = ((HostPort) receiver.getsockname()).port();

        sender.sendto(Bytes.of("before"), new HostPort(group, port));
        receiver.setsockopt(Constants.IPPROTO_IP, Constants.IP_ADD_MEMBERSHIP, membership(socket, group));
        sender.sendto(Bytes.of("as a member"), new HostPort(group, port));
        assertThat(received(kit, receiver)).isEqualTo("as a member");

        receiver.setsockopt(Constants.IPPROTO_IP, Constants.IP_DROP_MEMBERSHIP, membership(socket, group));
        sender.sendto(Bytes.of("after"), new HostPort(group, port));
        // What is sent to everybody's own address comes behind it.
        sender.sendto(Bytes.of("to this one"), new HostPort(LOOPBACK, port));
        assertThat(received(kit, receiver)).isEqualTo("to this one");
    }

    @Test
    @Asserts("constants.SO#11")
    void theOptionsOfASenderAreAsTheyWereSet(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        for (int hops : new int[] {7, 0, 255}) {
            s.setsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_TTL, hops);
            assertThat(get(s, Constants.IP_MULTICAST_TTL)).as("hops").isEqualTo(hops);
        }
        s.setsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_TTL, new byte[] {9});
        assertThat(s.getsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_TTL, 1))
                .as("hops in a byte")
                .containsExactly(9);
        for (int loop : new int[] {0, 1}) {
            s.setsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_LOOP, loop);
            assertThat(get(s, Constants.IP_MULTICAST_LOOP)).as("loop").isEqualTo(loop);
        }
        byte[] loopback = socket.inetAton(LOOPBACK);
        s.setsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_IF, loopback);
        assertThat(s.getsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_IF, loopback.length))
                .as("the interface's address")
                .isEqualTo(loopback);
        kit.raises(
                OSException.class, "EINVAL", () -> s.setsockopt(Constants.IPPROTO_IP, Constants.IP_MULTICAST_TTL, 256));
    }

    @Test
    @Asserts("constants.SO#12")
    void joiningTwiceAndLeavingWhatIsNotJoinedAreErrors(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        byte[] membership = membership(socket, group());
        s.setsockopt(Constants.IPPROTO_IP, Constants.IP_ADD_MEMBERSHIP, membership);
        kit.raises(
                OSException.class,
                "EADDRINUSE",
                () -> s.setsockopt(Constants.IPPROTO_IP, Constants.IP_ADD_MEMBERSHIP, membership));
        s.setsockopt(Constants.IPPROTO_IP, Constants.IP_DROP_MEMBERSHIP, membership);
        kit.raises(
                OSException.class,
                "EADDRNOTAVAIL",
                () -> s.setsockopt(Constants.IPPROTO_IP, Constants.IP_DROP_MEMBERSHIP, membership));
        kit.raises(
                OSException.class,
                "EINVAL",
                () -> s.setsockopt(Constants.IPPROTO_IP, Constants.IP_ADD_MEMBERSHIP, membership(socket, "192.0.2.1")));
    }

    @Test
    @Asserts("constants.SO#13")
    @Uses(Capability.INET6)
    void anIpv6SocketIsAMemberUntilItLeaves(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
        byte[] group = new byte[16];
        ThreadLocalRandom.current().nextBytes(group);
        group[0] = (byte) 0xff;
        group[1] = 0x15;
        byte[] membership = ByteBuffer.allocate(20)
                .order(ByteOrder.nativeOrder())
                .put(group)
                .putInt(NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                        .getIndex())
                .array();
        s.setsockopt(Constants.IPPROTO_IPV6, Constants.IPV6_JOIN_GROUP, membership);
        assertThat(Files.readString(GROUPS_OF_IPV6))
                .as("the groups that the kernel knows")
                .contains(HexFormat.of().formatHex(group));
        s.setsockopt(Constants.IPPROTO_IPV6, Constants.IPV6_LEAVE_GROUP, membership);
        assertThat(Files.readString(GROUPS_OF_IPV6))
                .as("the groups that the kernel knows afterwards")
                .doesNotContain(HexFormat.of().formatHex(group));
    }

    private static int get(Socket s, IntConstant option) throws OSException {
        return s.getsockopt(Constants.IPPROTO_IP, option);
    }

    /** One of the groups that organisations may use as they like, hardly twice the same. */
    private static String group() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "239.%d.%d.%d".formatted(192 + random.nextInt(60), random.nextInt(256), 1 + random.nextInt(255));
    }

    /** {@code struct ip_mreq}: the group, and an address of the interface. */
    private static byte[] membership(SocketModule socket, String group) throws OSException {
        return ByteBuffer.allocate(8)
                .put(socket.inetAton(group))
                .put(socket.inetAton(LOOPBACK))
                .array();
    }

    private static String received(Kit kit, Socket receiver) throws Exception {
        return Bytes.text(kit.within(Bytes.SOON, () -> receiver.recv(100)));
    }
}
