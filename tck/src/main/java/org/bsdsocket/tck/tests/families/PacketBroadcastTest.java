package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.bsdsocket.Constants;
import org.bsdsocket.PacketAddress;
import org.bsdsocket.Received;
import org.bsdsocket.RecvFds;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.OraclePeer;
import org.bsdsocket.tck.Uses;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

/** Broadcast needs two devices that are no loopback: a pair in a network namespace that ends with the test. */
@Compliance
@Uses({Capability.UNIX, Capability.DESCRIPTORS, Capability.DESCRIPTOR_PASSING})
final class PacketBroadcastTest {

    private static final int PROTOCOL = 0x9123;

    private static final String ELSEWHERE = """
            import select, subprocess
            os.unshare(os.CLONE_NEWNET)
            for command in ('link add near type veth peer name far', 'link set near up', 'link set far up'):
                subprocess.run(['ip'] + command.split(), check=True)
            proto = int(sys.argv[2])
            far = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, 0)
            far.bind(('far', proto))
            near = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, 0)
            near.bind(('near', 0))
            with socket.socket(socket.AF_UNIX) as to:
                to.connect(sys.argv[1])
                socket.send_fds(to, [b'x'], [far.fileno()])
                to.recv(1)
            # A device that is just up loses what it sends until the system has seen that it is connected.
            while not select.select([sys.stdin], [], [], 0.05)[0]:
                near.sendto(b'all', ('near', proto, 0, 0, b'\\xff' * 6))
            """;

    @Test
    @Asserts("families.AF_PACKET#8")
    void packetsToAllSaySo(SocketModule socket, Kit kit) throws Exception {
        kit.track(socket.socket(Constants.AF_PACKET, Constants.SOCK_DGRAM));
        UnixAddress path = kit.unixPath();
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX));
        listener.bind(path);
        listener.listen();
        OraclePeer python = kit.track(kit.oracle().start(ELSEWHERE, path.path(), Integer.toString(PROTOCOL)));
        assertThat(python.pid()).isPositive();
        Socket from = kit.track(kit.within(Bytes.SOON, listener::accept).conn());
        RecvFds passed = socket.recvFds(from, 1, 1);
        Socket far = kit.track(socket.socket(passed.fds()[0]));
        from.sendall(new byte[1]);
        Received received = kit.within(Bytes.SOON, () -> far.recvfrom(100));
        assertThat(from(received).pkttype()).isEqualTo(socket.valueOf(Constants.PACKET_BROADCAST));
        assertThat(from(received).proto()).isEqualTo(PROTOCOL);
    }

    private static PacketAddress from(Received received) {
        return (PacketAddress) Objects.requireNonNull(received.address(), "sender");
    }
}
