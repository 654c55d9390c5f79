package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bsdsocket.jni.Fixture.DRIVER;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.close;
import static org.bsdsocket.jni.Fixture.number;
import static org.bsdsocket.jni.Fixture.pair;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class UnixTest {

    @Test
    void aFileNameIsReadBackAsItWasBound(@TempDir Path directory) throws Exception {
        echoes(new Sockaddr.Unix(bytes(directory.resolve("socket").toString())));
    }

    @Test
    void aFileNameMayFillThePath(@TempDir Path directory) throws Exception {
        String start = directory + "/";
        echoes(new Sockaddr.Unix(bytes(start + "x".repeat(108 - bytes(start).length))));
    }

    @Test
    void anAbstractNameMayContainNuls() throws Exception {
        echoes(new Sockaddr.Unix(bytes("\0bsdsocket\0" + ProcessHandle.current().pid() + "\0")));
    }

    private static void echoes(Sockaddr address) throws Exception {
        Handle listener = DRIVER.socket(number("AF_UNIX"), number("SOCK_STREAM"), 0);
        DRIVER.bind(listener, address);
        assertThat(DRIVER.getsockname(listener)).isEqualTo(address);
        DRIVER.listen(listener, 1);
        Handle client = DRIVER.socket(number("AF_UNIX"), number("SOCK_STREAM"), 0);
        DRIVER.connect(client, address);
        Accepted accepted = DRIVER.accept(listener);
        assertThat(accepted.address()).isEqualTo(new Sockaddr.Unix(new byte[0]));
        assertThat(DRIVER.getpeername(client)).isEqualTo(address);
        DRIVER.send(client, ByteBuffer.wrap(bytes("hello")), 0);
        assertThat(DRIVER.recv(accepted.handle(), 9, 0)).isEqualTo(bytes("hello"));
        close(client, accepted.handle(), listener);
    }

    @Test
    void theKernelChoosesANameWhereNoneIsGiven() throws Exception {
        Handle handle = DRIVER.socket(number("AF_UNIX"), number("SOCK_DGRAM"), 0);
        DRIVER.bind(handle, new Sockaddr.Unix(new byte[0]));
        Sockaddr chosen = DRIVER.getsockname(handle);
        assertThat(chosen).isInstanceOfSatisfying(Sockaddr.Unix.class, unix -> {
            assertThat(unix.path()).hasSizeGreaterThan(1);
            assertThat(unix.path()[0]).isZero();
        });
        Handle sender = DRIVER.socket(number("AF_UNIX"), number("SOCK_DGRAM"), 0);
        DRIVER.sendto(sender, ByteBuffer.wrap(bytes("x")), 0, chosen);
        assertThat(DRIVER.recvfrom(handle, ByteBuffer.allocate(5), 0).address()).isNull();
        close(handle, sender);
    }

    @Test
    void sequencedPacketsKeepTheirBoundaries() throws Exception {
        Handle[] ends = pair("SOCK_SEQPACKET");
        DRIVER.send(ends[0], ByteBuffer.wrap(bytes("one")), 0);
        DRIVER.send(ends[0], ByteBuffer.wrap(bytes("three")), 0);
        assertThat(DRIVER.recv(ends[1], 99, 0)).isEqualTo(bytes("one"));
        assertThat(DRIVER.recv(ends[1], 99, 0)).isEqualTo(bytes("three"));
        close(ends);
    }
}
