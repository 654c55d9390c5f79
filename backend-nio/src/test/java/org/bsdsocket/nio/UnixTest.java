package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.file;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class UnixTest {

    @TempDir
    private Path folder;

    @Test
    void echoes_and_names_both_ends() throws Exception {
        Sockaddr.Unix name = file(folder.resolve("s"));
        Handle listener = socket("AF_UNIX", "SOCK_STREAM");
        assertThat(DRIVER.getsockname(listener)).isEqualTo(new Sockaddr.Unix(new byte[0]));
        DRIVER.bind(listener, name);
        assertThat(DRIVER.getsockname(listener)).isEqualTo(name);
        DRIVER.listen(listener, 4);

        Handle client = socket("AF_UNIX", "SOCK_STREAM");
        DRIVER.connect(client, name);
        SocketDriver.Accepted accepted = DRIVER.accept(listener);
        assertThat(accepted.address()).isEqualTo(new Sockaddr.Unix(new byte[0]));
        assertThat(DRIVER.getpeername(client)).isEqualTo(name);
        assertThat(DRIVER.getsockname(accepted.handle())).isEqualTo(name);
        DRIVER.send(client, bytes("hello"), 0);
        assertThat(recv(accepted.handle())).isEqualTo("hello");
        close(client, accepted.handle(), listener);
        assertThat(folder.resolve("s")).exists();
    }

    @Test
    void nobody_connects_before_listen_and_the_file_keeps_its_permissions() throws Exception {
        Path path = folder.resolve("s");
        Handle listener = socket("AF_UNIX", "SOCK_STREAM");
        DRIVER.bind(listener, file(path));
        Handle client = socket("AF_UNIX", "SOCK_STREAM");
        assertThatThrownBy(() -> DRIVER.connect(client, file(path))).hasMessage("connect: ECONNREFUSED");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw----"));
        DRIVER.listen(listener, 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-rw----");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
        DRIVER.connect(client, file(path));
        close(client, listener);
    }

    @Test
    void failures_are_told_apart_by_the_file() throws Exception {
        Handle handle = socket("AF_UNIX", "SOCK_STREAM");
        Path plain = Files.createFile(folder.resolve("plain"));
        assertThatThrownBy(() -> DRIVER.connect(handle, file(folder.resolve("none"))))
                .hasMessage("connect: ENOENT");
        assertThatThrownBy(() -> DRIVER.connect(handle, file(plain))).hasMessage("connect: ECONNREFUSED");
        assertThatThrownBy(() -> DRIVER.connect(handle, file(plain.resolve("x"))))
                .hasMessage("connect: ENOTDIR");
        assertThatThrownBy(() -> DRIVER.bind(handle, file(plain))).hasMessage("bind: EADDRINUSE");
        assertThatThrownBy(() -> DRIVER.bind(handle, file(folder.resolve("no/where"))))
                .hasMessage("bind: ENOENT");
        assertThatThrownBy(() -> DRIVER.listen(handle, 1)).hasMessage("listen: EINVAL");
        assertThatThrownBy(() -> DRIVER.bind(handle, file(folder.resolve("x".repeat(108)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 108");
        close(handle);
    }

    @Test
    void a_name_that_cannot_be_had_back_after_a_failed_attempt_is_tried_again() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Sockaddr.Unix name = file(inside.resolve("s"));
        Handle handle = socket("AF_UNIX", "SOCK_STREAM");
        DRIVER.bind(handle, name);
        Files.delete(inside.resolve("s"));
        Files.delete(inside);
        assertThatThrownBy(() -> DRIVER.connect(handle, file(folder.resolve("none"))))
                .hasMessage("connect: ENOENT");
        assertThat(DRIVER.getsockname(handle)).isEqualTo(name);
        assertThatThrownBy(() -> DRIVER.listen(handle, 1)).hasMessage("bind: ENOENT");
        Files.createDirectory(inside);
        DRIVER.listen(handle, 1);
        Handle client = socket("AF_UNIX", "SOCK_STREAM");
        DRIVER.connect(client, name);
        close(client, handle);
    }

    @Test
    void a_pair_is_connected_and_has_no_names() throws Exception {
        Handle[] pair = DRIVER.socketpair(number("AF_UNIX"), number("SOCK_STREAM"), 0);
        DRIVER.send(pair[0], bytes("to"), 0);
        DRIVER.send(pair[1], bytes("fro"), 0);
        assertThat(recv(pair[1])).isEqualTo("to");
        assertThat(recv(pair[0])).isEqualTo("fro");
        for (Handle end : pair) {
            assertThat(DRIVER.getsockname(end)).isEqualTo(new Sockaddr.Unix(new byte[0]));
            assertThat(DRIVER.getpeername(end)).isEqualTo(new Sockaddr.Unix(new byte[0]));
        }
        close(pair[0]);
        assertThat(recv(pair[1])).isEmpty();
        assertThatThrownBy(() -> DRIVER.send(pair[1], bytes("x"), 0)).hasMessage("send: EPIPE");
        close(pair[1]);
        assertThatThrownBy(() -> DRIVER.socketpair(number("AF_INET"), number("SOCK_STREAM"), 0))
                .hasMessage("socketpair: EOPNOTSUPP");
    }
}
