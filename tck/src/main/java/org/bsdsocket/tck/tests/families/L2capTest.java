package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bsdsocket.Accepted;
import org.bsdsocket.Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.L2capAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Alone;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.tests.data.Bytes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Alone, as there is but one link between two controllers. */
@Alone
@Compliance
final class L2capTest {

    /** From one number that the system gives out to another, which it gives out much later. */
    private static final int FAR_OFF = 0x4000;

    @Test
    @Asserts("families.AF_BLUETOOTH#1")
    void nameIsADeviceAndAPsm(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit, "12:34:56:78:9a:bc");
        L2capAddress name = (L2capAddress) made.getsockname();
        assertThat(name.bdaddr()).isEqualTo("12:34:56:78:9A:BC");
        assertThat(name.psm()).as("chosen by the system").isPositive();
        assertThat(name).hasToString("('12:34:56:78:9A:BC', " + name.psm() + ")");
        Socket next = open(socket, kit);
        L2capAddress free = new L2capAddress(name.bdaddr(), name.psm() + FAR_OFF);
        next.bind(free);
        assertThat(next.getsockname()).isEqualTo(free);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#2")
    void connectsByDeviceAndPsm(SocketModule socket, Kit kit) throws Exception {
        Controllers controllers = Controllers.of(socket, kit);
        Socket listener = bound(socket, kit, controllers.far());
        int psm = listening(listener);
        Socket client = bound(socket, kit, controllers.near());
        kit.within(Bytes.SOON, () -> client.connect(new L2capAddress(controllers.far(), psm)));
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        assertThat(pair(client.getpeername())).isEqualTo(controllers.far() + " " + psm);
        assertThat(pair(client.getsockname())).startsWith(controllers.near());
        assertThat(pair(accepted.address())).isEqualTo(controllers.near() + " " + psm);
        assertThat(pair(served.getpeername())).isEqualTo(pair(accepted.address()));
        client.sendall(Bytes.of("ask"));
        assertThat(Bytes.readText(kit, served, 3)).isEqualTo("ask");
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#3")
    void callsAnotherProcess(SocketModule socket, Kit kit) throws Exception {
        Controllers controllers = Controllers.of(socket, kit);
        Socket client = bound(socket, kit, controllers.near());
        OraclePeer python = BluetoothPeer.server(kit, "l2cap", controllers.far());
        int psm = Integer.parseInt(python.line());
        kit.within(Bytes.SOON, () -> client.connect(new L2capAddress(controllers.far(), psm)));
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo(controllers.near() + " " + psm);
        BluetoothPeer.ask(kit, client);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#3")
    void isCalledByAnotherProcess(SocketModule socket, Kit kit) throws Exception {
        Controllers controllers = Controllers.of(socket, kit);
        Socket listener = bound(socket, kit, controllers.near());
        int psm = listening(listener);
        OraclePeer python = BluetoothPeer.client(kit, "l2cap", controllers.far(), controllers.near(), psm);
        assertThat(python.line()).isEqualTo(controllers.near() + " " + psm);
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        assertThat(pair(accepted.address())).isEqualTo(controllers.far() + " " + psm);
        BluetoothPeer.answer(kit, served, python);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#10")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Forms.refused(kit, open(socket, kit), new HostPort("127.0.0.1", 1), "L2capAddress(bdaddr, psm)");
    }

    /** What Python shows of an address; the system adds the channel's number to those of connections. */
    private static String pair(@Nullable Address address) {
        L2capAddress l2cap = (L2capAddress) Objects.requireNonNull(address, "address");
        return l2cap.bdaddr() + " " + l2cap.psm();
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_BLUETOOTH, Constants.SOCK_SEQPACKET, Constants.BTPROTO_L2CAP));
    }

    /** Listens, and says at which number. */
    private static int listening(Socket bound) throws Exception {
        bound.listen();
        return ((L2capAddress) bound.getsockname()).psm();
    }

    /** One with a number that the system chose. */
    private static Socket bound(SocketModule socket, Kit kit, String bdaddr) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new L2capAddress(bdaddr, 0));
        return made;
    }
}
