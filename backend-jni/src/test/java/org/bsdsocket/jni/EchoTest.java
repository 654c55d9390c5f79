package org.bsdsocket.jni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bsdsocket.jni.Fixture.DRIVER;
import static org.bsdsocket.jni.Fixture.bytes;
import static org.bsdsocket.jni.Fixture.close;
import static org.bsdsocket.jni.Fixture.listener;
import static org.bsdsocket.jni.Fixture.number;
import static org.bsdsocket.jni.Fixture.pair;
import static org.bsdsocket.jni.Fixture.tcp;
import static org.bsdsocket.jni.Fixture.udp;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver.ReceivedFrom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EchoTest {

    @Test
    void tcpSendsBackWhatItGot() throws Exception {
        Handle listener = listener(1);
        var server = CompletableFuture.runAsync(() -> {
            try {
                Handle connection = DRIVER.accept(listener).handle();
                for (byte[] data = DRIVER.recv(connection, 1024, 0);
                        data.length > 0;
                        data = DRIVER.recv(connection, 1024, 0)) {
                    DRIVER.send(connection, ByteBuffer.wrap(data), 0);
                }
                close(connection);
            } catch (ErrnoException e) {
                throw new AssertionError(e);
            }
        });
        Handle client = tcp();
        DRIVER.connect(client, DRIVER.getsockname(listener));
        assertThat(DRIVER.send(client, ByteBuffer.wrap(bytes("Hello, world")), 0))
                .isEqualTo(12);
        assertThat(DRIVER.recv(client, 1024, 0)).isEqualTo(bytes("Hello, world"));
        DRIVER.shutdown(client, number("SHUT_WR"));
        assertThat(DRIVER.recv(client, 1024, 0)).isEmpty();
        server.get();
        close(client, listener);
    }

    @Test
    void bytesThatAreThrownAwayShowNothingOfEarlierOnes() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        DRIVER.send(ends[0], ByteBuffer.wrap(bytes("secret")), 0);
        assertThat(DRIVER.recv(ends[1], 99, 0)).isEqualTo(bytes("secret"));
        Handle listener = listener(1);
        Handle client = tcp();
        DRIVER.connect(client, DRIVER.getsockname(listener));
        Handle server = DRIVER.accept(listener).handle();

        DRIVER.send(client, ByteBuffer.wrap(bytes("123456abcdefABCDEF")), 0);
        assertThat(DRIVER.recv(server, 6, number("MSG_TRUNC"))).isEqualTo(new byte[6]);
        ByteBuffer mine = ByteBuffer.wrap(bytes("my own"));
        assertThat(DRIVER.recv(server, mine, number("MSG_TRUNC"))).isEqualTo(6);
        assertThat(mine.array()).isEqualTo(bytes("my own"));
        mine.clear();
        assertThat(DRIVER.recvmsg(server, List.of(mine), 0, number("MSG_TRUNC")).count())
                .isEqualTo(6);
        assertThat(mine.array()).isEqualTo(bytes("my own"));
        close(server, client, listener, ends[0], ends[1]);
    }

    @Test
    void nothingOfAnEmptyFileIsSent() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        Path file = Files.createTempFile("empty", null);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.DELETE_ON_CLOSE)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, 0);
            assertThat(DRIVER.send(ends[0], mapped, 0)).isZero();
        }
        close(ends);
    }

    @Test
    void directBuffersMoveByWhatWasTransferred() throws Exception {
        Handle[] ends = pair("SOCK_STREAM");
        ByteBuffer out = ByteBuffer.allocateDirect(10).put(bytes("0123456789")).flip();
        out.position(3).limit(8);
        assertThat(DRIVER.send(ends[0], out, 0)).isEqualTo(5);
        assertThat(out.position()).isEqualTo(8);
        ByteBuffer in = ByteBuffer.allocateDirect(10).position(2);
        assertThat(DRIVER.recv(ends[1], in, 0)).isEqualTo(5);
        byte[] got = new byte[5];
        in.flip().position(2).get(got);
        assertThat(got).isEqualTo(bytes("34567"));
        close(ends);
    }

    @Test
    void datagramsSayWhoSentThem() throws Exception {
        Handle one = udp();
        Handle other = udp();
        Sockaddr to = DRIVER.getsockname(other);
        assertThat(DRIVER.sendto(one, ByteBuffer.wrap(bytes("ping")), 0, to)).isEqualTo(4);
        ByteBuffer in = ByteBuffer.allocate(2);
        ReceivedFrom received = DRIVER.recvfrom(other, in, number("MSG_TRUNC"));
        assertThat(received).isEqualTo(new ReceivedFrom(4, DRIVER.getsockname(one)));
        assertThat(in.flip()).isEqualTo(ByteBuffer.wrap(bytes("pi")));
        DRIVER.sendto(one, ByteBuffer.wrap(bytes("pong")), 0, to);
        assertThat(DRIVER.recv(other, 2, number("MSG_TRUNC"))).isEqualTo(bytes("po\0\0"));
        close(one, other);
    }
}
