package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Against a CPython that asks the kernel what became of the connection: either end falls back to TCP without a word. */
@Compliance
final class MptcpTest {

    /** Level and option are those of linux/mptcp.h, for which Python has no names. */
    private static final String PEER = """
            import errno
            def tell(s):
                try:
                    s.getsockopt(284, 1, 200)
                    print('multipath')
                except OSError as e:
                    print(errno.errorcode[e.errno])
                s.sendall(s.recv(100).upper())
            s = socket.socket(socket.AF_INET, socket.SOCK_STREAM, getattr(socket, 'IPPROTO_MPTCP', 262))
            """;

    private static final String SERVER = PEER + """
            s.bind(('127.0.0.1', 0))
            s.listen()
            print(s.getsockname()[1])
            tell(s.accept()[0])
            sys.stdin.readline()
            """;
    private static final String CLIENT = PEER + """
            s.connect(('127.0.0.1', int(sys.argv[1])))
            tell(s)
            sys.stdin.readline()
            """;

    @Test
    @Asserts("socket.socket#18")
    void callsAnotherProcess(SocketModule socket, Kit kit) throws Exception {
        Socket client = open(socket, kit);
        OraclePeer python = kit.track(kit.oracle().start(SERVER));
        HostPort to = new HostPort("127.0.0.1", Integer.parseInt(python.line()));
        kit.within(Bytes.SOON, () -> client.connect(to));
        talks(kit, client, python);
    }

    @Test
    @Asserts("socket.socket#18")
    void isCalledByAnotherProcess(SocketModule socket, Kit kit) throws Exception {
        Socket listener = open(socket, kit);
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen();
        int port = kit.address(listener).port();
        OraclePeer python = kit.track(kit.oracle().start(CLIENT, Integer.toString(port)));
        Socket served = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        talks(kit, served, python);
    }

    private static void talks(Kit kit, Socket socket, OraclePeer python) throws Exception {
        socket.sendall(Bytes.of("ask"));
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("multipath");
        assertThat(Bytes.readText(kit, socket, 3)).isEqualTo("ASK");
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM, Constants.IPPROTO_MPTCP));
    }
}
