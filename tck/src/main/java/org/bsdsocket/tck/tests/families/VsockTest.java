package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Objects;
import org.bsdsocket.Accepted;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.IntConstant;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.VsockAddress;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.constants.Names;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class VsockTest {

    /** VMADDR_CID_LOCAL, the address of loopback that vsock(7) gives, which Python has no name for. */
    private static final long LOCAL = 1;

    private static final String SERVER = """
            s = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)
            s.bind((socket.VMADDR_CID_ANY, socket.VMADDR_PORT_ANY))
            s.listen()
            print(s.getsockname()[1])
            c, (cid, port) = s.accept()
            print(cid, port)
            c.sendall(c.recv(100).upper())
            """;
    private static final String CLIENT = """
            s = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)
            print('ready')
            s.connect((int(sys.argv[1]), int(sys.argv[2])))
            print(s.getsockname()[1], *s.getpeername())
            s.sendall(b'ask')
            print(s.recv(100).decode())
            """;
    private static final String LOCAL_CID = """
            import fcntl, struct
            with open('/dev/vsock', 'rb') as device:
                print(struct.unpack('I', fcntl.ioctl(device, socket.IOCTL_VM_SOCKETS_GET_LOCAL_CID, bytes(4)))[0])
            """;

    private static final String SIZES = """
            s = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)
            s.setsockopt(socket.AF_VSOCK, socket.SO_VM_SOCKETS_BUFFER_SIZE, 12345)
            print(s.getsockopt(socket.AF_VSOCK, socket.SO_VM_SOCKETS_BUFFER_SIZE))
            print(s.getsockopt(socket.AF_VSOCK, socket.SO_VM_SOCKETS_BUFFER_MIN_SIZE))
            print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE))
            """;

    @Test
    @Asserts("families.AF_VSOCK#1")
    void nameIsACidAndAPort(SocketModule socket, Kit kit) throws Exception {
        Socket made = bound(socket, kit);
        VsockAddress name = (VsockAddress) made.getsockname();
        assertThat(name.cid()).isEqualTo(any(socket));
        assertThat(name.port()).isPositive().isNotEqualTo(socket.valueOf(Constants.VMADDR_PORT_ANY));
        assertThat(name).hasToString("(" + name.cid() + ", " + name.port() + ")");
        Socket next = open(socket, kit);
        VsockAddress free = new VsockAddress(any(socket), name.port() + 1000);
        next.bind(free);
        assertThat(next.getsockname()).isEqualTo(free);
    }

    @Test
    @Asserts("families.AF_VSOCK#2")
    void connectsByCidAndPort(SocketModule socket, Kit kit) throws Exception {
        Socket listener = bound(socket, kit);
        listener.listen();
        VsockAddress to = local(listener);
        Socket client = open(socket, kit);
        kit.within(Bytes.SOON, () -> client.connect(to));
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        assertThat(client.getpeername()).isEqualTo(to);
        assertThat(served.getsockname()).isEqualTo(to);
        assertThat(accepted.address()).isEqualTo(local(client));
        assertThat(served.getpeername()).isEqualTo(accepted.address());
    }

    @Test
    @Asserts("families.AF_VSOCK#3")
    void callsCpython(SocketModule socket, Kit kit) throws Exception {
        Socket client = open(socket, kit);
        OraclePeer python = kit.track(kit.oracle().start(SERVER));
        VsockAddress its = new VsockAddress(LOCAL, Long.parseLong(python.line()));
        kit.within(Bytes.SOON, () -> client.connect(its));
        assertThat(python.line()).isEqualTo(LOCAL + " " + local(client).port());
        client.sendall(Bytes.of("ask"));
        assertThat(Bytes.readText(kit, client, 3)).isEqualTo("ASK");
    }

    @Test
    @Asserts("families.AF_VSOCK#3")
    void isCalledByCpython(SocketModule socket, Kit kit) throws Exception {
        Socket listener = bound(socket, kit);
        listener.listen();
        long port = local(listener).port();
        OraclePeer python = kit.track(kit.oracle().start(CLIENT, Long.toString(LOCAL), Long.toString(port)));
        assertThat(python.line()).isEqualTo("ready");
        Accepted accepted = kit.within(Bytes.SOON, listener::accept);
        Socket served = kit.track(accepted.conn());
        VsockAddress from = (VsockAddress) Objects.requireNonNull(accepted.address(), "caller");
        assertThat(python.line()).isEqualTo(from.port() + " " + LOCAL + " " + port);
        assertThat(from.cid()).isEqualTo(LOCAL);
        assertThat(Bytes.readText(kit, served, 3)).isEqualTo("ask");
        served.sendall(Bytes.of("answer"));
        assertThat(python.line()).isEqualTo("answer");
    }

    @Test
    @Asserts("families.AF_VSOCK#4")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Forms.refused(kit, open(socket, kit), new HostPort("127.0.0.1", 1), "VsockAddress(cid, port)");
    }

    @Test
    @Asserts("socket.AF_VSOCK#1")
    void constantsAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_VSOCK", "IOCTL_VM_SOCKETS_GET_LOCAL_CID", "VMADDR_", "SO_VM_", "VM_SOCKETS_");
    }

    @Test
    @Asserts("socket.AF_VSOCK#2")
    void knowsTheMachinesOwnCid(SocketModule socket, Kit kit) throws Exception {
        long own = socket.vmSocketsLocalCid();
        assertThat(Long.toString(own)).isEqualTo(kit.oracle().lines(LOCAL_CID).get(0));
    }

    @Test
    @Asserts("socket.AF_VSOCK#3")
    @Uses(Capability.RAW_OPTIONS)
    void buffersHaveTheSizesThatAreSet(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        // The greatest first and the least last: the size must lie between them.
        set(made, Constants.SO_VM_SOCKETS_BUFFER_MAX_SIZE, 1 << 17);
        set(made, Constants.SO_VM_SOCKETS_BUFFER_SIZE, 1 << 15);
        set(made, Constants.SO_VM_SOCKETS_BUFFER_MIN_SIZE, 1 << 13);
        assertThat(option(made, Constants.SO_VM_SOCKETS_BUFFER_MAX_SIZE)).isEqualTo(1 << 17);
        assertThat(option(made, Constants.SO_VM_SOCKETS_BUFFER_SIZE)).isEqualTo(1 << 15);
        assertThat(option(made, Constants.SO_VM_SOCKETS_BUFFER_MIN_SIZE)).isEqualTo(1 << 13);
    }

    @Test
    @Asserts("socket.AF_VSOCK#4")
    void sizesAreIntegers(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        made.setsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_MAX_SIZE, 1 << 17);
        made.setsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_SIZE, 1 << 15);
        assertThat(made.getsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_SIZE))
                .isEqualTo(1 << 15);
        assertThat(made.getsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_MAX_SIZE))
                .isEqualTo(1 << 17);
        List<String> python = kit.oracle().lines(SIZES);
        Socket likewise = open(socket, kit);
        likewise.setsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_SIZE, 12345);
        assertThat(python)
                .containsExactly(
                        "" + likewise.getsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_SIZE),
                        "" + likewise.getsockopt(Constants.AF_VSOCK, Constants.SO_VM_SOCKETS_BUFFER_MIN_SIZE),
                        "" + likewise.getsockopt(Constants.SOL_SOCKET, Constants.SO_TYPE));
    }

    private static void set(Socket made, IntConstant option, long value) throws Exception {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(value)
                .array();
        made.setsockopt(Constants.AF_VSOCK, option, bytes);
    }

    private static long option(Socket made, IntConstant option) throws Exception {
        byte[] bytes = made.getsockopt(Constants.AF_VSOCK, option, Long.BYTES);
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong();
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_VSOCK, Constants.SOCK_STREAM));
    }

    /** One with a port that the system chose. */
    private static Socket bound(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new VsockAddress(any(socket), socket.valueOf(Constants.VMADDR_PORT_ANY)));
        return made;
    }

    private static long any(SocketModule socket) {
        return socket.valueOf(Constants.VMADDR_CID_ANY);
    }

    /** How a socket is reached over loopback. */
    private static VsockAddress local(Socket socket) throws Exception {
        return new VsockAddress(LOCAL, ((VsockAddress) socket.getsockname()).port());
    }
}
