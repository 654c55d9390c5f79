package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.AddressFamily;
import org.bsdsocket.Constants;
import org.bsdsocket.RawAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class SocketFromDescriptorTest {

    /** Whose addresses are bytes. */
    private static final AddressFamily UNMODELLED = AddressFamily.of(4711);

    @Test
    @Asserts("socket.socket#9")
    @Uses(Capability.UNIX)
    void asksTheSystemWhatItIs(SocketModule socket, Kit kit) throws Exception {
        Socket udp = kit.track(socket.socket(kit.udp().detach()));
        assertThat(udp.family()).isEqualTo(Constants.AF_INET);
        assertThat(udp.type()).isEqualTo(Constants.SOCK_DGRAM);
        assertThat((long) udp.proto()).isEqualTo(socket.valueOf(Constants.IPPROTO_UDP));
        Socket unix = kit.track(socket.socket(
                socket.socket(Constants.AF_UNIX, Constants.SOCK_STREAM).detach()));
        assertThat(unix.family()).isEqualTo(Constants.AF_UNIX);
        assertThat(unix.type()).isEqualTo(Constants.SOCK_STREAM);
        assertThat(unix.proto()).isZero();
    }

    @Test
    @Asserts("socket.socket#9")
    @Uses(Capability.NETLINK)
    void asksTheSystemWhichFamilyBeyondTheCommonOnes(SocketModule socket, Kit kit) throws Exception {
        Socket netlink = kit.track(socket.socket(
                socket.socket(Constants.AF_NETLINK, Constants.SOCK_RAW).detach()));
        assertThat(netlink.family()).isEqualTo(Constants.AF_NETLINK);
        assertThat(netlink.type()).isEqualTo(Constants.SOCK_RAW);
    }

    @Test
    @Asserts("socket.socket#10")
    void showsWhatItWasToldToBe(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(
                Constants.AF_INET6, Constants.SOCK_STREAM, 7, kit.udp().detach()));
        assertThat(made.family()).isEqualTo(Constants.AF_INET6);
        assertThat(made.type()).isEqualTo(Constants.SOCK_STREAM);
        assertThat(made.proto()).isEqualTo(7);
    }

    @Test
    @Asserts("socket.socket#10")
    void takesAddressesOfTheFamilyItWasToldToBe(SocketModule socket, Kit kit) throws Exception {
        long descriptor = socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM).detach();
        Socket made = kit.track(socket.socket(UNMODELLED, Constants.SOCK_DGRAM, 0, descriptor));
        int inet = (int) socket.valueOf(Constants.AF_INET);
        byte[] freePort = {0, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0};
        for (int noFamily : new int[] {inet + (1 << 16), inet - (1 << 16)}) {
            kit.raises(IllegalArgumentException.class, () -> made.bind(new RawAddress(noFamily, freePort)));
        }
        assertThat(kit.address(made).port()).as("port of an unbound socket").isZero();
        made.bind(new RawAddress(inet, freePort));
        assertThat(kit.address(made).host()).isEqualTo("127.0.0.1");
        assertThat(kit.address(made).port()).isPositive();
    }

    @Test
    @Asserts("socket.socket#11")
    @Uses(Capability.OPTIONS)
    void staysWhatItIsWhateverItWasToldToBe(SocketModule socket, Kit kit) throws Exception {
        Socket made = kit.track(socket.socket(
                Constants.AF_INET, Constants.SOCK_STREAM, 0, kit.udp().detach()));
        assertThat((long) made.getsockopt(Constants.SOL_SOCKET, Constants.SO_TYPE))
                .as("the type that the system knows")
                .isEqualTo(socket.valueOf(Constants.SOCK_DGRAM));
    }

    @Test
    @Asserts("socket.socket#12")
    void hasTheDescriptorItself(SocketModule socket, Kit kit) throws Exception {
        long fd = kit.tcpPair().first().detach();
        Socket made = kit.track(socket.socket(fd));
        assertThat(made.fileno()).isEqualTo(fd);
    }

    @Test
    @Asserts("socket.socket#13")
    void closesTheDescriptorItself(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        Socket made = socket.socket(pair.first().detach());
        made.close();
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(1))).isEmpty();
    }
}
