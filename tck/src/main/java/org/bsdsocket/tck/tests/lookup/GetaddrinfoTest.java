package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.AddrInfo;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.AddressInfoFlag;
import org.bsdsocket.Constants;
import org.bsdsocket.GaiException;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketKind;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.addresses.Loopback;
import org.bsdsocket.tck.tests.data.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Asks of this machine's own names and of numbers only: no name server has to answer. */
@Compliance
final class GetaddrinfoTest {

    private static final AddressFamily ANY_FAMILY = AddressFamily.of(0);
    private static final SocketKind ANY_TYPE = SocketKind.of(0);

    @Test
    @Asserts("socket.getaddrinfo#1")
    @Uses(Capability.INET)
    void itsAnswersReachTheService(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        List<AddrInfo> answers = socket.getaddrinfo(
                "127.0.0.1", kit.address(listener).port(), ANY_FAMILY, Constants.SOCK_STREAM, 0, AddressInfoFlag.NONE);
        for (AddrInfo answer : answers) {
            Socket client = kit.track(socket.socket(answer.family(), answer.type(), answer.proto()));
            kit.within(Bytes.SOON, () -> client.connect(answer.sockaddr()));
            assertThat(client.getpeername()).isEqualTo(listener.getsockname());
        }
        assertThat(answers).isNotEmpty();
    }

    @Test
    @Asserts("socket.getaddrinfo#2")
    void answersANameOfThisMachine(SocketModule socket, Kit kit) throws Exception {
        List<AddrInfo> answers = kit.within(Bytes.SOON, () -> socket.getaddrinfo("localhost", 80));
        assertThat(answers).isNotEmpty();
        assertThat(hosts(answers)).allMatch(host -> host.startsWith("127.") || host.equals("::1"));
    }

    @Test
    @Asserts("socket.getaddrinfo#3")
    void answersAnIpv4Address(SocketModule socket) throws Exception {
        assertThat(addresses(socket.getaddrinfo("1.2.3.4", 80))).containsOnly(new HostPort("1.2.3.4", 80));
    }

    @Test
    @Asserts("socket.getaddrinfo#4")
    void answersAnIpv6Address(SocketModule socket) throws Exception {
        assertThat(addresses(socket.getaddrinfo("2001:db8:0::1", 80)))
                .containsOnly(new HostPort6("2001:db8::1", 80, 0, 0));
    }

    @Test
    @Asserts("socket.getaddrinfo#5")
    void noHostIsThisMachineOrEveryInterface(SocketModule socket) throws Exception {
        assertThat(hosts(socket.getaddrinfo(null, 80))).isSubsetOf("127.0.0.1", "::1");
        assertThat(hosts(ask(socket, null, ANY_FAMILY, ANY_TYPE, 0, Constants.AI_PASSIVE)))
                .isSubsetOf("0.0.0.0", "::");
    }

    @Test
    @Asserts("socket.getaddrinfo#6")
    void aServiceHasItsPort(SocketModule socket) throws Exception {
        assertThat(addresses(socket.getaddrinfo("127.0.0.1", "http"))).containsOnly(new HostPort("127.0.0.1", 80));
    }

    @Test
    @Asserts("socket.getaddrinfo#7")
    void aPortIsANumberOrDigits(SocketModule socket) throws Exception {
        HostPort expected = new HostPort("127.0.0.1", 12345);
        assertThat(addresses(socket.getaddrinfo("127.0.0.1", 12345))).containsOnly(expected);
        assertThat(addresses(socket.getaddrinfo("127.0.0.1", "12345"))).containsOnly(expected);
    }

    @Test
    @Asserts("socket.getaddrinfo#8")
    void noPortIsZero(SocketModule socket) throws Exception {
        assertThat(addresses(socket.getaddrinfo("127.0.0.1", null))).containsOnly(new HostPort("127.0.0.1", 0));
    }

    @Test
    @Asserts("socket.getaddrinfo#9")
    void neitherHostNorPortIsRefused(SocketModule socket, Kit kit) {
        kit.raises(GaiException.class, () -> socket.getaddrinfo(null, null));
    }

    @Test
    @Asserts("socket.getaddrinfo#10")
    void aFamilyNarrowsTheAnswers(SocketModule socket, Kit kit) throws Exception {
        List<AddrInfo> answers = ask(socket, null, Constants.AF_INET, ANY_TYPE, 0, AddressInfoFlag.NONE);
        assertThat(answers).extracting(AddrInfo::family).containsOnly(Constants.AF_INET);
        assertThat(hosts(answers)).containsOnly("127.0.0.1");
        kit.raises(GaiException.class, () -> ask(socket, "::1", Constants.AF_INET, ANY_TYPE, 0, AddressInfoFlag.NONE));
    }

    @Test
    @Asserts("socket.getaddrinfo#11")
    void aTypeOrAProtocolNarrowsTheAnswers(SocketModule socket) throws Exception {
        List<AddrInfo> datagrams = ask(socket, "127.0.0.1", ANY_FAMILY, Constants.SOCK_DGRAM, 0, AddressInfoFlag.NONE);
        assertThat(datagrams).extracting(AddrInfo::type).containsOnly(Constants.SOCK_DGRAM);
        int tcp = (int) socket.valueOf(Constants.IPPROTO_TCP);
        List<AddrInfo> streams = ask(socket, "127.0.0.1", ANY_FAMILY, ANY_TYPE, tcp, AddressInfoFlag.NONE);
        assertThat(streams).extracting(AddrInfo::proto).containsOnly(tcp);
        assertThat(streams).extracting(AddrInfo::type).containsOnly(Constants.SOCK_STREAM);
    }

    @Test
    @Asserts("socket.getaddrinfo#12")
    void zerosGiveEveryType(SocketModule socket) throws Exception {
        List<AddrInfo> all = ask(socket, "127.0.0.1", ANY_FAMILY, ANY_TYPE, 0, AddressInfoFlag.NONE);
        assertThat(all).extracting(AddrInfo::type).contains(Constants.SOCK_STREAM, Constants.SOCK_DGRAM);
        assertThat(socket.getaddrinfo("127.0.0.1", 80)).as("by default").isEqualTo(all);
    }

    @Test
    @Asserts("socket.getaddrinfo#13")
    void takesItsFlags(SocketModule socket, Kit kit) {
        kit.raises(
                GaiException.class,
                () -> socket.getaddrinfo("127.0.0.1", "http", ANY_FAMILY, ANY_TYPE, 0, Constants.AI_NUMERICSERV));
    }

    @Test
    @Asserts("socket.getaddrinfo#14")
    void refusesNamesWhereNumbersAreWanted(SocketModule socket, Kit kit) throws Exception {
        kit.raises(
                GaiException.class, () -> ask(socket, "localhost", ANY_FAMILY, ANY_TYPE, 0, Constants.AI_NUMERICHOST));
        assertThat(ask(socket, "127.0.0.1", ANY_FAMILY, ANY_TYPE, 0, Constants.AI_NUMERICHOST))
                .isNotEmpty();
    }

    @Test
    @Asserts("socket.getaddrinfo#15")
    void addressesHaveTheFormOfTheirFamily(SocketModule socket) throws Exception {
        Set<AddressFamily> families = new HashSet<>();
        for (AddrInfo answer : socket.getaddrinfo(null, 80)) {
            boolean four = answer.family().equals(Constants.AF_INET);
            assertThat(answer.sockaddr()).isInstanceOf(four ? HostPort.class : HostPort6.class);
            families.add(answer.family());
        }
        assertThat(families).containsExactlyInAnyOrder(Constants.AF_INET, Constants.AF_INET6);
    }

    @Test
    @Asserts("socket.getaddrinfo#16")
    void tellsTheCanonicalNameWhereAsked(SocketModule socket, Kit kit) throws Exception {
        List<AddrInfo> answers =
                kit.within(Bytes.SOON, () -> ask(socket, "localhost", ANY_FAMILY, ANY_TYPE, 0, Constants.AI_CANONNAME));
        assertThat(answers.get(0).canonname()).startsWith("localhost");
    }

    @Test
    @Asserts("socket.getaddrinfo#17")
    void tellsNoNameOtherwise(SocketModule socket, Kit kit) throws Exception {
        List<AddrInfo> answers = kit.within(Bytes.SOON, () -> socket.getaddrinfo("localhost", 80));
        assertThat(answers).extracting(AddrInfo::canonname).containsOnly("");
    }

    @Test
    @Asserts("socket.getaddrinfo#18")
    void tellsTheAuditHooksBeforeItAsks(SocketModule socket, Kit kit) throws Exception {
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.getaddrinfo")) {
                told.add(args);
                throw new IllegalStateException("not to be asked");
            }
        });
        int udp = (int) socket.valueOf(Constants.IPPROTO_UDP);
        kit.raises(
                IllegalStateException.class,
                () -> socket.getaddrinfo(
                        "127.0.0.1", "http", Constants.AF_INET, Constants.SOCK_DGRAM, udp, AddressInfoFlag.NONE));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).subList(0, 2)).isEqualTo(List.of("127.0.0.1", "http"));
        assertThat(told.get(0).subList(2, 5))
                .map(number -> ((Number) number).longValue())
                .isEqualTo(Arrays.asList(
                        socket.valueOf(Constants.AF_INET), socket.valueOf(Constants.SOCK_DGRAM), (long) udp));
    }

    @Test
    @Asserts("socket.getaddrinfo#19")
    void keepsTheZoneOutOfTheHost(SocketModule socket) throws Exception {
        NetworkInterface device = Loopback.device();
        assertThat(addresses(socket.getaddrinfo("ff02::1%" + device.getName(), 80)))
                .containsOnly(new HostPort6("ff02::1", 80, 0, device.getIndex()));
    }

    private static List<AddrInfo> ask(
            SocketModule socket,
            @Nullable String host,
            AddressFamily family,
            SocketKind type,
            int proto,
            AddressInfoFlag flags)
            throws OSException {
        return socket.getaddrinfo(host, 80, family, type, proto, flags);
    }

    private static List<Address> addresses(List<AddrInfo> answers) {
        return answers.stream().map(AddrInfo::sockaddr).toList();
    }

    private static List<String> hosts(List<AddrInfo> answers) {
        return answers.stream()
                .map(answer -> answer.sockaddr() instanceof HostPort four
                        ? four.host()
                        : ((HostPort6) answer.sockaddr()).host())
                .toList();
    }
}
