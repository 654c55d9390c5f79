package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Accepted;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.RfcommAddress;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.TextConstants;
import org.bsdsocket.tck.Alone;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Alone, as all connections between two controllers share one session and its thirty channels. */
@Alone
@Compliance
final class RfcommTest {

    @Test
    @Asserts("families.AF_BLUETOOTH#4")
    void nameIsADeviceAndAChannel(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new RfcommAddress("12:34:56:78:9a:bc", 0));
        made.listen();
        RfcommAddress name = (RfcommAddress) made.getsockname();
        assertThat(name.bdaddr()).isEqualTo("12:34:56:78:9A:BC");
        assertThat(name.channel()).as("chosen by the system").isBetween(1, 30);
        assertThat(name).hasToString("('12:34:56:78:9A:BC', " + name.channel() + ")");
        Socket next = open(socket, kit);
        RfcommAddress free = new RfcommAddress(name.bdaddr(), name.channel() % 30 + 1);
        next.bind(free);
        assertThat(next.getsockname()).isEqualTo(free);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#5")
    void connectsByDeviceAndChannel(SocketModule socket, Kit kit) throws Exception {
        Socket listener = open(socket, kit);
        Controllers controllers = Controllers.of(socket, kit);
        RfcommAddress to = listening(listener, controllers.far());
        Socket client = bound(socket, kit, controllers.near());
        Socket served = reached(kit, listener, client, to);
        RfcommAddress caller = new RfcommAddress(controllers.near(), to.channel());
        assertThat(client.getpeername()).isEqualTo(to);
        assertThat(client.getsockname()).isEqualTo(caller);
        assertThat(served.getpeername()).isEqualTo(caller);
        client.sendall(Bytes.of("ask"));
        assertThat(Bytes.readText(kit, served, 3)).isEqualTo("ask");
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#6")
    void callsAnotherProcess(SocketModule socket, Kit kit) throws Exception {
        Controllers controllers = Controllers.of(socket, kit);
        Socket client = bound(socket, kit, controllers.near());
        OraclePeer python = BluetoothPeer.server(kit, "rfcomm", controllers.far());
        RfcommAddress its = new RfcommAddress(controllers.far(), Integer.parseInt(python.line()));
        kit.within(Bytes.SOON, () -> client.connect(its));
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo(controllers.near() + " " + its.channel());
        BluetoothPeer.ask(kit, client);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#6")
    void isCalledByAnotherProcess(SocketModule socket, Kit kit) throws Exception {
        Socket listener = open(socket, kit);
        Controllers controllers = Controllers.of(socket, kit);
        RfcommAddress own = listening(listener, controllers.near());
        OraclePeer python = BluetoothPeer.client(kit, "rfcomm", controllers.far(), own.bdaddr(), own.channel());
        assertThat(python.line()).isEqualTo(own.bdaddr() + " " + own.channel());
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        assertThat(accepted.address()).isEqualTo(new RfcommAddress(controllers.far(), own.channel()));
        BluetoothPeer.answer(kit, served, python);
    }

    @Test
    @Asserts("families.AF_BLUETOOTH#11")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Forms.refused(kit, open(socket, kit), new HostPort("127.0.0.1", 1), "RfcommAddress(bdaddr, channel)");
    }

    @Test
    @Asserts("socket.BDADDR_ANY#2")
    void boundToAnyItIsReachedThroughEachController(SocketModule socket, Kit kit) throws Exception {
        Socket listener = open(socket, kit);
        Controllers controllers = Controllers.of(socket, kit);
        RfcommAddress own = listening(listener, socket.valueOf(TextConstants.BDADDR_ANY));
        Socket near = bound(socket, kit, controllers.near());
        reached(kit, listener, near, new RfcommAddress(controllers.far(), own.channel()));
        Socket far = bound(socket, kit, controllers.far());
        reached(kit, listener, far, new RfcommAddress(controllers.near(), own.channel()));
    }

    /** Connects, and returns what is accepted, from the one's device and at the other's address. */
    private static Socket reached(Kit kit, Socket listener, Socket client, RfcommAddress to) throws Exception {
        kit.within(Bytes.SOON, () -> client.connect(to));
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        String from = ((RfcommAddress) client.getsockname()).bdaddr();
        assertThat(accepted.address()).isEqualTo(new RfcommAddress(from, to.channel()));
        assertThat(served.getsockname()).isEqualTo(to);
        return served;
    }

    /** Listens on a channel that the system chose. */
    private static RfcommAddress listening(Socket listener, String bdaddr) throws Exception {
        listener.bind(new RfcommAddress(bdaddr, 0));
        listener.listen();
        // With the device that was asked for: one that a lying backend tells may be absent, and is not called.
        return new RfcommAddress(bdaddr, ((RfcommAddress) listener.getsockname()).channel());
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_BLUETOOTH, Constants.SOCK_STREAM, Constants.BTPROTO_RFCOMM));
    }

    private static Socket bound(SocketModule socket, Kit kit, String bdaddr) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new RfcommAddress(bdaddr, 0));
        return made;
    }
}
