package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Received;
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
final class RdsTest {

    private static final String PEER = """
            s = socket.socket(socket.AF_RDS, socket.SOCK_SEQPACKET, 0)
            s.bind(('127.0.0.1', 0))
            print(s.getsockname()[1])
            data, sender = s.recvfrom(100)
            print(data.decode(), *sender)
            s.sendto(b'answer', sender)
            sys.stdin.readline()
            """;

    @Test
    @Asserts("socket.AF_RDS#1")
    void constantsAreWorthWhatCpythonSays(SocketModule socket, Kit kit) {
        Names.compare(socket, kit, "AF_RDS", "PF_RDS", "SOL_RDS", "RDS_");
    }

    @Test
    @Asserts("socket.AF_RDS#2")
    void exchangesWithCpythonByHostAndPort(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        made.bind(new HostPort("127.0.0.1", 0));
        HostPort own = (HostPort) made.getsockname();
        OraclePeer python = kit.track(kit.oracle().start(PEER));
        HostPort its = new HostPort("127.0.0.1", Integer.parseInt(python.line()));
        made.sendto(Bytes.of("ask"), its);
        assertThat(kit.within(Bytes.SOON, python::line)).isEqualTo("ask 127.0.0.1 " + own.port());
        Received answer = kit.within(Bytes.SOON, () -> made.recvfrom(100));
        assertThat(Bytes.text(answer.data())).isEqualTo("answer");
        assertThat(answer.address()).isEqualTo(its);
    }

    @Test
    @Asserts("socket.AF_RDS#3")
    @Uses(Capability.OPTIONS)
    void optionsAreSetAtTheirLevel(SocketModule socket, Kit kit) throws Exception {
        Socket made = open(socket, kit);
        assertThat(made.getsockopt(Constants.SOL_RDS, Constants.RDS_RECVERR)).isZero();
        made.setsockopt(Constants.SOL_RDS, Constants.RDS_RECVERR, 1);
        assertThat(made.getsockopt(Constants.SOL_RDS, Constants.RDS_RECVERR)).isEqualTo(1);
    }

    @Test
    @Asserts("socket.AF_RDS#4")
    void refusesAnotherForm(SocketModule socket, Kit kit) throws Exception {
        Forms.refused(kit, open(socket, kit), new VsockAddress(1, 1), "HostPort");
    }

    private static Socket open(SocketModule socket, Kit kit) throws Exception {
        return kit.track(socket.socket(Constants.AF_RDS, Constants.SOCK_SEQPACKET));
    }
}
