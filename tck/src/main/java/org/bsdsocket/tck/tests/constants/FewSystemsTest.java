package org.bsdsocket.tck.tests.constants;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.HypervAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SystemAddress;
import org.bsdsocket.SystemNameAddress;
import org.bsdsocket.TextConstants;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Constants that few systems have. */
@Compliance
final class FewSystemsTest {

    @Test
    @Asserts("socket.AF_DIVERT#1")
    void freebsdHasDivertSockets(SocketModule socket) {
        assertThat(Stream.of(Constants.AF_DIVERT, Constants.PF_DIVERT)).allMatch(socket::isDefined);
    }

    @Test
    @Asserts("socket.AF_LINK#1")
    void bsdsHaveLinkAddresses(SocketModule socket) {
        assertThat(socket.isDefined(Constants.AF_LINK)).isTrue();
    }

    @Test
    @Asserts("socket.SCM_CREDS2#1")
    void freebsdHasLocalCredentials(SocketModule socket) {
        assertThat(Stream.of(Constants.SCM_CREDS2, Constants.LOCAL_CREDS, Constants.LOCAL_CREDS_PERSISTENT))
                .allMatch(socket::isDefined);
    }

    @Test
    @Asserts("socket.ETHERTYPE_ARP#1")
    void protocolNumbersOfEthernetAreDefined(SocketModule socket) {
        assertThat(Stream.of(
                                Constants.ETHERTYPE_ARP,
                                Constants.ETHERTYPE_IP,
                                Constants.ETHERTYPE_IPV6,
                                Constants.ETHERTYPE_VLAN)
                        .map(type -> Long.toHexString(socket.valueOf(type))))
                .as("as IEEE 802 assigned them")
                .containsExactly("806", "800", "86dd", "8100");
    }

    @Test
    @Asserts("socket.ETH_P_ALL#1")
    void packetsOfEveryProtocolAreCaptured(SocketModule socket, Kit kit) throws Exception {
        int everything = socket.htons(Math.toIntExact(socket.valueOf(Constants.ETH_P_ALL)));
        Socket all = kit.track(socket.socket(Constants.AF_PACKET, Constants.SOCK_DGRAM, everything));
        byte[] mark = UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (DatagramSocket sender = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            DatagramPacket marked = new DatagramPacket(mark, mark.length, sender.getLocalSocketAddress());
            kit.within(Duration.ofSeconds(5), () -> {
                // What others send at the same time is captured too, and may fill the buffer: what comes then is lost.
                do {
                    sender.send(marked);
                } while (!contains(all.recv(65536), mark));
            });
        }
    }

    @Test
    @Asserts("socket.SO_INCOMING_CPU#1")
    void theProcessorIsKeptWithASharedPort(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        s.setsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEPORT, 1);
        int before = s.getsockopt(Constants.SOL_SOCKET, Constants.SO_INCOMING_CPU);
        assertThat(before).as("as long as no packet came").isEqualTo(-1);
        s.setsockopt(Constants.SOL_SOCKET, Constants.SO_INCOMING_CPU, 0);
        assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_INCOMING_CPU))
                .isZero();
    }

    @Test
    @Asserts("socket.AF_HYPERV#1")
    void windowsHasTheNumbersOfHyperV(SocketModule socket) {
        assertThat(Stream.of(
                        Constants.AF_HYPERV,
                        Constants.HV_PROTOCOL_RAW,
                        Constants.HVSOCKET_CONNECT_TIMEOUT,
                        Constants.HVSOCKET_CONNECT_TIMEOUT_MAX,
                        Constants.HVSOCKET_CONNECTED_SUSPEND,
                        Constants.HVSOCKET_ADDRESS_FLAG_PASSTHRU))
                .allMatch(socket::isDefined);
    }

    @Test
    @Asserts({"socket.AF_HYPERV#2", "families.AF_HYPERV#2"})
    void windowsHasTheKnownMachinesOfHyperV(SocketModule socket) {
        assertThat(Stream.of(
                                TextConstants.HV_GUID_ZERO,
                                TextConstants.HV_GUID_WILDCARD,
                                TextConstants.HV_GUID_BROADCAST,
                                TextConstants.HV_GUID_CHILDREN,
                                TextConstants.HV_GUID_LOOPBACK,
                                TextConstants.HV_GUID_PARENT)
                        .map(socket::valueOf))
                .allMatch(text -> UUID.fromString(text).toString().equalsIgnoreCase(text));
    }

    @Test
    @Asserts({"families.AF_HYPERV#1", "families.AF_HYPERV#3"})
    void aServiceOfHyperVIsBoundForEveryPartition(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(
                Constants.AF_HYPERV,
                Constants.SOCK_STREAM,
                Math.toIntExact(socket.valueOf(Constants.HV_PROTOCOL_RAW))));
        var everyone = new HypervAddress(
                socket.valueOf(TextConstants.HV_GUID_WILDCARD),
                UUID.randomUUID().toString());
        s.bind(everyone);
        assertThat(s.getsockname()).isEqualTo(everyone);
    }

    @Test
    @Asserts({"families.PF_SYSTEM#1", "families.PF_SYSTEM#2", "families.PF_SYSTEM#3"})
    void aKernelControlIsReachedByNameAndByNumber(SocketModule socket, Kit kit) throws Exception {
        int protocol = Math.toIntExact(socket.valueOf(Constants.SYSPROTO_CONTROL));
        Socket named = kit.track(socket.socket(Constants.AF_SYSTEM, Constants.SOCK_DGRAM, protocol));
        named.connect(new SystemNameAddress("com.apple.netsrc"));
        long number = numberOf(named);
        Socket numbered = kit.track(socket.socket(Constants.AF_SYSTEM, Constants.SOCK_DGRAM, protocol));
        numbered.connect(new SystemAddress(number, 0));
        assertThat(numberOf(numbered)).isEqualTo(number).isNotZero();
    }

    private static long numberOf(Socket connected) throws Exception {
        if (connected.getpeername() instanceof SystemAddress peer) {
            return peer.id();
        }
        throw new AssertionError("the peer of a kernel control's socket is " + connected.getpeername());
    }

    private static boolean contains(byte[] packet, byte[] mark) {
        List<ByteBuffer> windows = Stream.iterate(0, at -> at + mark.length <= packet.length, at -> at + 1)
                .map(at -> ByteBuffer.wrap(packet, at, mark.length))
                .toList();
        return windows.contains(ByteBuffer.wrap(mark));
    }
}
