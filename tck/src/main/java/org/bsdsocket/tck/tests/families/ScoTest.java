package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.ScoAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.TextConstants;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Names alone: emulated controllers never grant a synchronous link, so nothing is accepted and no data goes over one. */
@Compliance
final class ScoTest {

    @Test
    @Asserts("families.AF_BLUETOOTH#9")
    void nameIsADevice(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new ScoAddress(Bytes.of("12:34:56:78:9a:bc")));
        assertThat(made.getsockname())
                .isEqualTo(new ScoAddress("12:34:56:78:9A:BC"))
                .hasToString("'12:34:56:78:9A:BC'");
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#13")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Forms.refused(kit, open(socket, kit), new HostPort("127.0.0.1", 1), "ScoAddress(bdaddr)");
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#14")
    void freebsdHasNone(SocketModule socket) {
        assertThat(socket.isDefined(Constants.BTPROTO_SCO)).isFalse();
    }

    @Test
    @Asserts("socket.BDADDR_ANY#1")
    void addressesWithAMeaningAreTexts(SocketModule socket) {
        assertThat(socket.isDefined(TextConstants.BDADDR_ANY)).isTrue();
        assertThat(socket.isDefined(TextConstants.BDADDR_LOCAL)).isTrue();
        assertThat(socket.valueOf(TextConstants.BDADDR_ANY)).isEqualTo("00:00:00:00:00:00");
        assertThat(socket.valueOf(TextConstants.BDADDR_LOCAL)).isEqualTo("00:00:00:FF:FF:FF");
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_BLUETOOTH, Constants.SOCK_SEQPACKET, Constants.BTPROTO_SCO));
    }
}
