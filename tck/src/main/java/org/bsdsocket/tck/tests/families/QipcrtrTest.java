package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.QipcrtrAddress;
import org.bsdsocket.Received;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.tests.constants.Names;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class QipcrtrTest {

    private static final String PEER = """
            s = socket.socket(socket.AF_QIPCRTR, socket.SOCK_DGRAM)
            s.bind((s.getsockname()[0], 0))
            print(*s.getsockname())
            data, sender = s.recvfrom(100)
            print(data.decode(), *sender)
            s.sendto(b'answer', sender)
            sys.stdin.readline()
            """;

    @Test
    @Asserts("families.AF_QIPCRTR#1")
    void nameIsANodeAndAPort(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        QipcrtrAddress free = (QipcrtrAddress) made.getsockname();
        made.bind(new QipcrtrAddress(free.node(), 0));
        QipcrtrAddress name = (QipcrtrAddress) made.getsockname();
        assertThat(name.node()).as("this machine's node").isEqualTo(free.node()).isPositive();
        assertThat(name.port()).isPositive();
        assertThat(name).hasToString("(" + name.node() + ", " + name.port() + ")");
    }

    @Test
    @Asserts("families.AF_QIPCRTR#2")
    void exchangesWithCpython(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        OraclePeer python = kit.track(kit.oracle().start(PEER));
        String[] its = python.line().split(" ", -1);
        QipcrtrAddress to = new QipcrtrAddress(Long.parseLong(its[0]), Long.parseLong(its[1]));
        made.bind(new QipcrtrAddress(to.node(), 0));
        made.sendto(Bytes.of("ask"), to);
        QipcrtrAddress own = (QipcrtrAddress) made.getsockname();
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("ask " + own.node() + " " + own.port());
        Received answer = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(answer.data())).isEqualTo("answer");
        assertThat(answer.address()).isEqualTo(to);
    }

    @Test
    @Asserts("families.AF_QIPCRTR#3")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Forms.refused(kit, open(socket, kit), new HostPort("127.0.0.1", 1), "QipcrtrAddress(node, port)");
    }

    @Test
    @Asserts("socket.AF_QIPCRTR#1")
    void constantIsWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_QIPCRTR");
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_QIPCRTR, Constants.SOCK_DGRAM));
    }
}
