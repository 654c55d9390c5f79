package org.bsdsocket.tck.tests.constants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Stream;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Compliance
final class ConstantsTest {

    @Test
    @Asserts("constants.SO#1")
    void everyConstantIsWorthWhatCpythonSaysOrIsAsAbsent(SocketModule socket, Kit kit) {
        assertThat(Names.unexplained(socket, kit, name -> true)).isEmpty();
    }

    @Test
    @Asserts("constants.SO#2")
    void whatIsNotDefinedHasNoNumber(SocketModule socket) {
        List<IntConstant> absent =
                Names.all().stream().filter(c -> !socket.isDefined(c)).toList();
        assertThat(absent).as("no platform has all names").isNotEmpty();
        for (IntConstant constant : absent) {
            assertThat(catchThrowable(() -> socket.valueOf(constant)))
                    .as(constant.toString())
                    .isInstanceOf(UnavailableException.class);
        }
    }

    @Test
    @Asserts("constants.SO#3")
    void namesThatHaveADefaultAreAlwaysDefined(SocketModule socket) {
        assertThat(Stream.of(
                        Constants.SOMAXCONN,
                        Constants.SOL_IP,
                        Constants.SOL_TCP,
                        Constants.SOL_UDP,
                        Constants.IPPROTO_IP,
                        Constants.IPPROTO_ICMP,
                        Constants.IPPROTO_TCP,
                        Constants.IPPROTO_UDP,
                        Constants.IPPROTO_RAW,
                        Constants.IPPORT_RESERVED,
                        Constants.IPPORT_USERRESERVED,
                        Constants.INADDR_ANY,
                        Constants.INADDR_BROADCAST,
                        Constants.INADDR_LOOPBACK,
                        Constants.INADDR_UNSPEC_GROUP,
                        Constants.INADDR_ALLHOSTS_GROUP,
                        Constants.INADDR_MAX_LOCAL_GROUP,
                        Constants.INADDR_NONE))
                .allMatch(socket::isDefined);
    }

    @Test
    @Asserts("constants.SO#4")
    @Uses({Capability.INET, Capability.OPTIONS})
    void levelsAndOptionsTellWhatASocketIs(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        assertThat((long) s.getsockopt(Constants.SOL_SOCKET, Constants.SO_DOMAIN))
                .as("SO_DOMAIN")
                .isEqualTo(socket.valueOf(Constants.AF_INET));
        assertThat((long) s.getsockopt(Constants.SOL_SOCKET, Constants.SO_PROTOCOL))
                .as("SO_PROTOCOL")
                .isEqualTo(socket.valueOf(Constants.IPPROTO_UDP));
        Socket stream = kit.track(socket.socket());
        stream.setsockopt(Constants.IPPROTO_TCP, Constants.TCP_USER_TIMEOUT, 1234);
        assertThat(stream.getsockopt(Constants.IPPROTO_TCP, Constants.TCP_USER_TIMEOUT))
                .as("TCP_USER_TIMEOUT")
                .isEqualTo(1234);
    }

    @Test
    @Asserts("constants.SO#5")
    void theNamesThatVersionsAddedAreDefinedOnLinux(SocketModule socket) {
        assertThat(Stream.of(
                        Constants.SO_DOMAIN,
                        Constants.SO_PROTOCOL,
                        Constants.SO_PEERSEC,
                        Constants.SO_PASSSEC,
                        Constants.TCP_USER_TIMEOUT,
                        Constants.TCP_CONGESTION,
                        Constants.TCP_NOTSENT_LOWAT,
                        Constants.IP_RECVTOS,
                        Constants.TCP_MD5SIG,
                        Constants.TCP_THIN_LINEAR_TIMEOUTS,
                        Constants.TCP_THIN_DUPACK,
                        Constants.TCP_REPAIR,
                        Constants.TCP_REPAIR_QUEUE,
                        Constants.TCP_QUEUE_SEQ,
                        Constants.TCP_REPAIR_OPTIONS,
                        Constants.TCP_TIMESTAMP,
                        Constants.TCP_CC_INFO,
                        Constants.TCP_SAVE_SYN,
                        Constants.TCP_SAVED_SYN,
                        Constants.TCP_REPAIR_WINDOW,
                        Constants.TCP_FASTOPEN_CONNECT,
                        Constants.TCP_ULP,
                        Constants.TCP_MD5SIG_EXT,
                        Constants.TCP_FASTOPEN_KEY,
                        Constants.TCP_FASTOPEN_NO_COOKIE,
                        Constants.TCP_ZEROCOPY_RECEIVE,
                        Constants.TCP_INQ,
                        Constants.TCP_TX_DELAY,
                        Constants.IP_PKTINFO,
                        Constants.IP_UNBLOCK_SOURCE,
                        Constants.IP_BLOCK_SOURCE,
                        Constants.IP_ADD_SOURCE_MEMBERSHIP,
                        Constants.IP_DROP_SOURCE_MEMBERSHIP))
                .allMatch(socket::isDefined);
    }

    @Test
    @Asserts("constants.SO#6")
    void macosHasItsOwnTcpOptions(SocketModule socket) {
        assertThat(Stream.of(Constants.TCP_KEEPALIVE, Constants.TCP_CONNECTION_INFO))
                .allMatch(socket::isDefined);
    }

    @Test
    @Asserts("constants.SO#7")
    void freebsdHasItsMark(SocketModule socket) {
        assertThat(socket.isDefined(Constants.SO_USER_COOKIE)).isTrue();
    }

    @Test
    @Asserts("constants.SO#8")
    void openbsdHasItsMark(SocketModule socket) {
        assertThat(socket.isDefined(Constants.SO_RTABLE)).isTrue();
    }

    @Test
    @Asserts("constants.SO#9")
    void windowsHasWhatItsVersionOffers(SocketModule socket, Kit kit) {
        for (IntConstant option : List.of(
                Constants.TCP_FASTOPEN, Constants.TCP_KEEPCNT, Constants.TCP_KEEPIDLE, Constants.TCP_KEEPINTVL)) {
            kit.observe(option + (socket.isDefined(option) ? " is defined" : " is not defined"));
        }
    }
}
