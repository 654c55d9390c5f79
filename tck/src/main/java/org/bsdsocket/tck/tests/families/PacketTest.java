package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.IntConstant;
import org.bsdsocket.OSException;
import org.bsdsocket.Octets;
import org.bsdsocket.PacketAddress;
import org.bsdsocket.Received;
import org.bsdsocket.RecvMsg;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.addresses.Loopback;
import org.bsdsocket.tck.tests.constants.Names;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class PacketTest {

    private static final byte[] NOBODY = {2, 0, 0, 0, 0, 9};
    private static final byte[] SEVERAL = {3, 0, 0, 0, 0, 9};

    private static final String NAME = """
            s = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, 0)
            s.bind((sys.argv[1], int(sys.argv[2])))
            print(s.getsockname())
            """;

    private final String lo = Loopback.device().getName();
    private final int proto = ThreadLocalRandom.current().nextInt(0x9000, 0xf000);

    @Test
    @Asserts({"families.AF_PACKET#1", "families.AF_PACKET#6"})
    void rawSocketSeesTheFrameAndItsHeader(SocketModule socket, Kit kit) throws Exception {
        Socket wire = bound(socket, kit, Constants.SOCK_RAW, proto);
        send(socket, kit, new PacketAddress(lo, proto, 0, 0, NOBODY), "frame");
        byte[] frame = kit.within(Bytes.SOON, () -> wire.recv(100));
        assertThat(Arrays.copyOf(frame, NOBODY.length)).as("destination").isEqualTo(NOBODY);
        assertThat(Short.toUnsignedInt(ByteBuffer.wrap(frame).getShort(2 * NOBODY.length)))
                .as("protocol, in network order")
                .isEqualTo(proto);
        assertThat(Bytes.text(frame)).endsWith("frame");
    }

    @Test
    @Asserts({"families.AF_PACKET#2", "families.AF_PACKET#12"})
    void nameIsWhatCpythonShows(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, Constants.SOCK_DGRAM, proto);
        assertThat(made.getsockname())
                .hasToString(
                        kit.oracle().lines(NAME, lo, Integer.toString(proto)).get(0));
        int type = Integer.parseInt(
                Files.readString(Path.of("/sys/class/net", lo, "type")).strip());
        assertThat(((PacketAddress) made.getsockname()).hatype()).isEqualTo(type);
    }

    @Test
    @Asserts("families.AF_PACKET#3")
    void deviceIsGivenByName(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, Constants.SOCK_DGRAM, proto);
        assertThat(((PacketAddress) made.getsockname()).ifname()).isEqualTo(lo);
        assertThat(send(socket, kit, here(), "x").address())
                .isInstanceOfSatisfying(
                        PacketAddress.class, from -> assertThat(from.ifname()).isEqualTo(lo));
        Socket other = open(socket, kit, Constants.SOCK_DGRAM);
        kit.raises(OSException.class, "ENODEV", () -> other.bind(new PacketAddress("no such device", proto)));
    }

    @Test
    @Asserts("families.AF_PACKET#4")
    void boundSocketSeesItsProtocolOnly(SocketModule socket, Kit kit) throws Exception {
        long ip = socket.valueOf(Constants.ETHERTYPE_IP);
        Socket made = bound(socket, kit, Constants.SOCK_DGRAM, ip);
        open(socket, kit, Constants.SOCK_DGRAM).sendto(Bytes.of("other"), here());
        Socket to = kit.udp();
        Socket by = kit.udp();
        byte[] own = Bytes.of(to.getsockname().toString());
        next(kit, made, () -> by.sendto(own, to.getsockname()), seen -> {
            assertThat(sender(seen).proto()).isEqualTo(ip);
            return Bytes.text(seen.data()).endsWith(Bytes.text(own));
        });
    }

    @Test
    @Asserts("families.AF_PACKET#5")
    void allProtocolsAreSeenWhereAllAreAskedFor(SocketModule socket, Kit kit) throws Exception {
        Socket all = bound(socket, kit, Constants.SOCK_DGRAM, socket.valueOf(Constants.ETH_P_ALL));
        Socket from = open(socket, kit, Constants.SOCK_DGRAM);
        Received seen = next(
                kit,
                all,
                () -> from.sendto(Bytes.of("any"), here()),
                it -> sender(it).proto() == proto);
        assertThat(Bytes.text(seen.data())).isEqualTo("any");
        Socket to = kit.udp();
        Socket by = kit.udp();
        long ip = socket.valueOf(Constants.ETHERTYPE_IP);
        next(
                kit,
                all,
                () -> by.sendto(Bytes.of("x"), to.getsockname()),
                it -> sender(it).proto() == ip);
    }

    @Test
    @Asserts("families.AF_PACKET#6")
    void ipPacketsAreSeenByTheirProtocol(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, Constants.SOCK_DGRAM, socket.valueOf(Constants.ETHERTYPE_IP));
        Socket to = kit.udp();
        Socket by = kit.udp();
        byte[] own = Bytes.of(to.getsockname().toString());
        Received seen = next(
                kit,
                made,
                () -> by.sendto(own, to.getsockname()),
                it -> Bytes.text(it.data()).endsWith(Bytes.text(own)));
        assertThat(sender(seen).proto()).isEqualTo(socket.valueOf(Constants.ETHERTYPE_IP));
    }

    @Test
    @Asserts("families.AF_PACKET#7")
    void packetsToThisHostSaySo(SocketModule socket, Kit kit) throws Exception {
        assertThat(type(socket, kit, new byte[NOBODY.length])).isEqualTo(socket.valueOf(Constants.PACKET_HOST));
        assertThat(new PacketAddress(lo, proto).pkttype()).isEqualTo(socket.valueOf(Constants.PACKET_HOST));
    }

    @Test
    @Asserts("families.AF_PACKET#9")
    void packetsToSeveralSaySo(SocketModule socket, Kit kit) throws Exception {
        assertThat(type(socket, kit, SEVERAL)).isEqualTo(socket.valueOf(Constants.PACKET_MULTICAST));
    }

    @Test
    @Asserts("families.AF_PACKET#10")
    void packetsToOthersSaySo(SocketModule socket, Kit kit) throws Exception {
        assertThat(type(socket, kit, NOBODY)).isEqualTo(socket.valueOf(Constants.PACKET_OTHERHOST));
    }

    @Test
    @Asserts("families.AF_PACKET#11")
    void packetsThatGoOutSaySo(SocketModule socket, Kit kit) throws Exception {
        Socket all = bound(socket, kit, Constants.SOCK_DGRAM, socket.valueOf(Constants.ETH_P_ALL));
        Socket from = open(socket, kit, Constants.SOCK_DGRAM);
        long out = socket.valueOf(Constants.PACKET_OUTGOING);
        next(
                kit,
                all,
                () -> from.sendto(Bytes.of("out"), here()),
                it -> sender(it).proto() == proto && sender(it).pkttype() == out);
    }

    @Test
    @Asserts("families.AF_PACKET#13")
    void hardwareAddressesGoAndCome(SocketModule socket, Kit kit) throws Exception {
        Socket wire = bound(socket, kit, Constants.SOCK_RAW, proto);
        Received came = send(socket, kit, new PacketAddress(lo, proto, 0, 0, NOBODY), "x");
        assertThat(Arrays.copyOf(kit.within(Bytes.SOON, () -> wire.recv(100)), NOBODY.length))
                .as("where it went")
                .isEqualTo(NOBODY);
        assertThat(sender(came).addr()).as("where it came from").isEqualTo(Octets.of(new byte[NOBODY.length]));
    }

    @Test
    @Asserts("families.AF_PACKET#15")
    @Uses(Capability.ANCILLARY_DATA)
    void packetsCanBeReceivedWithTheirFlags(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, Constants.SOCK_DGRAM, proto);
        Socket from = open(socket, kit, Constants.SOCK_DGRAM);
        for (int i = 0; i < 2; i++) {
            RecvMsg seen = kit.within(Bytes.SOON, () -> {
                from.sendto(Bytes.of("packet"), here());
                return made.recvmsg(3, 100);
            });
            assertThat(Bytes.text(seen.data())).isEqualTo("pac");
            assertThat(seen.msgFlags()).isEqualTo((int) socket.valueOf(Constants.MSG_TRUNC));
            assertThat(((PacketAddress) Objects.requireNonNull(seen.address())).proto())
                    .isEqualTo(proto);
        }
    }

    @Test
    @Asserts("families.AF_PACKET#14")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit, Constants.SOCK_DGRAM);
        Forms.refused(kit, made, new HostPort("127.0.0.1", 1), "PacketAddress(ifname, proto, pkttype, hatype, addr)");
    }

    @Test
    @Asserts("socket.AF_PACKET#1")
    void constantsAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_PACKET", "PF_PACKET", "PACKET_", "ETH_P_ALL", "ETHERTYPE_");
    }

    private static PacketAddress sender(Received received) {
        return (PacketAddress) Objects.requireNonNull(received.address(), "sender");
    }

    private PacketAddress here() {
        return new PacketAddress(lo, proto, 0, 0, new byte[NOBODY.length]);
    }

    private long type(SocketModule socket, Kit kit, byte[] to) throws Exception {
        Received received = send(socket, kit, new PacketAddress(lo, proto, 0, 0, to), "x");
        return sender(received).pkttype();
    }

    /** Sends, and returns what a socket of that protocol gets. */
    private Received send(SocketModule socket, Kit kit, PacketAddress to, String text) throws Exception {
        Socket made = bound(socket, kit, Constants.SOCK_DGRAM, proto);
        open(socket, kit, Constants.SOCK_DGRAM).sendto(Bytes.of(text), to);
        return kit.within(Bytes.SOON, () -> made.recvfrom(100));
    }

    /**
     * Sends until it has come, and returns it. What else is on the device can fill the socket's buffer, and the system drops
     * what comes then. So each packet that is taken out makes room for another try; a read waits only where there was room.
     */
    private static Received next(Kit kit, Socket to, Action send, Predicate<Received> wanted) throws Exception {
        return kit.within(Bytes.SOON, () -> {
            Received received;
            do {
                send.run();
                received = to.recvfrom(1 << 16);
            } while (!wanted.test(received));
            return received;
        });
    }

    private Socket bound(SocketModule socket, Kit kit, SocketKind kind, long protocol) throws Exception {
        Socket made = open(socket, kit, kind);
        made.bind(new PacketAddress(lo, protocol));
        return made;
    }

    private static Socket open(SocketModule socket, Kit kit, SocketKind kind) throws Exception {
        return kit.track(socket.socket(Constants.AF_PACKET, kind, IntConstant.of(0)));
    }
}
