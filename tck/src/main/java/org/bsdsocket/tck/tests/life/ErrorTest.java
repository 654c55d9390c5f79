package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.Address;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.BrokenPipeException;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.FileNotFoundException;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Oracle;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

/** {@code socket.error}. */
@Compliance
final class ErrorTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    @Asserts("socket.error#1")
    void anErrorIsOfTheKindOfItsNumber(SocketModule socket, Kit kit) throws Exception {
        HostPort nobody = kit.refusingAddress();
        Socket s = kit.track(socket.socket());
        OSException refused = kit.within(
                SOON, () -> kit.raises(ConnectionRefusedException.class, "ECONNREFUSED", () -> s.connect(nobody)));
        assertThat(refused.errno()).isPositive();
        Socket datagram = kit.udp();
        datagram.settimeout(Timeout.NON_BLOCKING);
        OSException again = kit.raises(BlockingIOException.class, "EAGAIN", () -> datagram.recv(1));
        assertThat(again.errno()).isPositive().isNotEqualTo(refused.errno());
    }

    @Test
    @Asserts("socket.error#1")
    @Uses(Capability.SHUTDOWN)
    void aSendAfterTheEndIsABrokenPipe(Kit kit) throws Exception {
        Socket s = kit.tcpPair().first();
        s.shutdown(Constants.SHUT_WR);
        kit.within(SOON, () -> kit.raises(BrokenPipeException.class, "EPIPE", () -> s.send(new byte[1])));
    }

    @Test
    @Asserts("socket.error#1")
    @Uses(Capability.UNIX)
    void aPathThatDoesNotExistIsFileNotFound(SocketModule socket, Kit kit) throws Exception {
        UnixAddress nothing = kit.unixPath();
        Socket s = kit.track(socket.socket(Constants.AF_UNIX));
        kit.within(SOON, () -> kit.raises(FileNotFoundException.class, "ENOENT", () -> s.connect(nothing)));
    }

    @Test
    @Asserts("socket.error#2")
    void aNumberWithoutAKindIsAPlainError(SocketModule socket, Kit kit) throws Exception {
        Address taken = kit.listener().getsockname();
        Socket s = kit.track(socket.socket());
        OSException e = kit.raises(OSException.class, "EADDRINUSE", () -> s.bind(taken));
        assertThat(e.getClass()).isEqualTo(OSException.class);
        assertThat(e.errno()).isPositive();
    }

    @Test
    @Asserts("socket.error#3")
    void theNumbersAreThoseOfCPython(SocketModule socket, Kit kit) throws Exception {
        Oracle oracle = kit.oracle();
        Address taken = kit.listener().getsockname();
        Socket s = kit.track(socket.socket());
        OSException inUse = kit.raises(OSException.class, "EADDRINUSE", () -> s.bind(taken));
        HostPort nobody = kit.refusingAddress();
        OSException refused =
                kit.within(SOON, () -> kit.raises(ConnectionRefusedException.class, () -> s.connect(nobody)));
        assertThat(oracle.lines("print(errno.EADDRINUSE, errno.ECONNREFUSED)"))
                .containsExactly(inUse.errno() + " " + refused.errno());
    }
}
