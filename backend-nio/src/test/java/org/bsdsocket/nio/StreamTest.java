package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK;
import static org.bsdsocket.nio.Sockets.LOOPBACK6;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.connection;
import static org.bsdsocket.nio.Sockets.listener;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
final class StreamTest {

    @Test
    void echoes_over_ipv4() throws Exception {
        echo(LOOPBACK);
    }

    @Test
    void echoes_over_ipv6() throws Exception {
        echo(LOOPBACK6);
    }

    @Test
    void room_for_more_than_there_can_be_costs_no_memory() throws Exception {
        Handle[] ends = connection();
        DRIVER.send(ends[0], bytes("hello"), 0);
        assertThat(DRIVER.recv(ends[1], Integer.MAX_VALUE, 0)).hasSize(5);
        close(ends);
    }

    private static void echo(Sockaddr address) throws Exception {
        Handle listener = listener(address);
        Sockaddr name = DRIVER.getsockname(listener);
        Handle client = socket(address instanceof Sockaddr.Inet6 ? "AF_INET6" : "AF_INET", "SOCK_STREAM");
        DRIVER.connect(client, name);
        SocketDriver.Accepted accepted = DRIVER.accept(listener);

        assertThat(accepted.address()).isEqualTo(DRIVER.getsockname(client));
        assertThat(DRIVER.getpeername(client)).isEqualTo(name);
        assertThat(DRIVER.getsockname(accepted.handle())).isEqualTo(name);
        assertThat(DRIVER.send(client, bytes("hello"), 0)).isEqualTo(5);
        assertThat(recv(accepted.handle())).isEqualTo("hello");
        DRIVER.shutdown(client, number("SHUT_WR"));
        assertThat(recv(accepted.handle())).isEmpty();
        assertThat(DRIVER.send(accepted.handle(), bytes("bye"), 0)).isEqualTo(3);
        assertThat(recv(client)).isEqualTo("bye");
        assertThatThrownBy(() -> DRIVER.send(client, bytes("more"), 0)).hasMessage("send: EPIPE");
        close(client, accepted.handle(), listener);
    }

    @Test
    void one_ipv6_socket_serves_ipv4() throws Exception {
        Handle listener = listener(new Sockaddr.Inet6(new byte[16], 0, 0, 0));
        int port = ((Sockaddr.Inet6) DRIVER.getsockname(listener)).port();
        Handle client = socket("AF_INET", "SOCK_STREAM");
        DRIVER.connect(client, new Sockaddr.Inet(LOOPBACK.address(), port));
        SocketDriver.Accepted accepted = DRIVER.accept(listener);
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        assertThat(accepted.address())
                .isInstanceOfSatisfying(
                        Sockaddr.Inet6.class, a -> assertThat(a.address()).isEqualTo(mapped));
        close(client, accepted.handle(), listener);
    }

    @Test
    void the_port_is_known_after_bind_and_refuses_until_listen() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_STREAM");
        DRIVER.bind(handle, LOOPBACK);
        Sockaddr.Inet name = (Sockaddr.Inet) DRIVER.getsockname(handle);
        assertThat(name.port()).isPositive();

        Handle early = socket("AF_INET", "SOCK_STREAM");
        assertThatThrownBy(() -> DRIVER.connect(early, name)).hasMessage("connect: ECONNREFUSED");
        DRIVER.listen(handle, 1);
        assertThat(DRIVER.getsockname(handle)).isEqualTo(name);
        assertThat(DRIVER.getsockopt(handle, number("SOL_SOCKET"), number("SO_REUSEADDR")))
                .isZero();

        // The same socket whose first attempt failed: one of the JDK's would be closed by now.
        DRIVER.connect(early, name);
        assertThat(recvAfterSend(early, DRIVER.accept(handle).handle())).isEqualTo("x");
        close(early, handle);
    }

    private static String recvAfterSend(Handle from, Handle to) throws ErrnoException {
        DRIVER.send(from, bytes("x"), 0);
        String received = recv(to);
        close(to);
        return received;
    }

    @Test
    void a_bound_socket_connects_from_its_port() throws Exception {
        Handle listener = listener(LOOPBACK);
        Handle client = socket("AF_INET", "SOCK_STREAM");
        DRIVER.bind(client, LOOPBACK);
        Sockaddr name = DRIVER.getsockname(client);
        DRIVER.connect(client, DRIVER.getsockname(listener));
        SocketDriver.Accepted accepted = DRIVER.accept(listener);
        assertThat(accepted.address()).isEqualTo(name);
        close(client, accepted.handle(), listener);
    }

    @Test
    void a_name_in_use_or_not_of_this_machine_is_told_apart() throws Exception {
        Handle listener = listener(LOOPBACK);
        Handle other = socket("AF_INET", "SOCK_STREAM");
        assertThatThrownBy(() -> DRIVER.bind(other, DRIVER.getsockname(listener)))
                .hasMessage("bind: EADDRINUSE");
        Sockaddr elsewhere = new Sockaddr.Inet(new byte[] {(byte) 192, 0, 2, 1}, 0);
        assertThatThrownBy(() -> DRIVER.bind(other, elsewhere)).hasMessage("bind: EADDRNOTAVAIL");
        DRIVER.bind(other, LOOPBACK);
        assertThatThrownBy(() -> DRIVER.bind(other, LOOPBACK)).hasMessage("bind: EINVAL");
        close(other, listener);
    }

    @Test
    void calls_in_the_wrong_state_say_so() throws Exception {
        Handle fresh = socket("AF_INET", "SOCK_STREAM");
        assertThatThrownBy(() -> recv(fresh)).hasMessage("recv: ENOTCONN");
        assertThatThrownBy(() -> DRIVER.recvfrom(fresh, ByteBuffer.allocate(1), 0))
                .hasMessage("recvfrom: ENOTCONN");
        assertThatThrownBy(() -> DRIVER.accept(fresh)).hasMessage("accept: EINVAL");
        assertThatThrownBy(() -> DRIVER.getpeername(fresh)).hasMessage("getpeername: ENOTCONN");
        assertThatThrownBy(() -> DRIVER.shutdown(fresh, number("SHUT_RD"))).hasMessage("shutdown: ENOTCONN");
        assertThat(DRIVER.getsockname(fresh)).isEqualTo(new Sockaddr.Inet(new byte[4], 0));
        close(fresh);
        Handle[] pair = connection();
        assertThatThrownBy(() -> DRIVER.connect(pair[0], LOOPBACK)).hasMessage("connect: EISCONN");
        assertThatThrownBy(() -> DRIVER.listen(pair[0], 1)).hasMessage("listen: EINVAL");
        close(pair);
        assertThatThrownBy(() -> recv(pair[0])).hasMessage("recv: EBADF");
        assertThatThrownBy(() -> DRIVER.close(pair[0])).hasMessage("close: EBADF");
    }

    @Test
    void a_non_blocking_attempt_goes_on_by_itself_and_tells_its_outcome_once() throws Exception {
        Handle listener = listener(LOOPBACK);
        Sockaddr name = DRIVER.getsockname(listener);
        Handle client = socket("AF_INET", "SOCK_STREAM");
        DRIVER.setBlocking(client, false);
        assertThatThrownBy(() -> DRIVER.connect(client, name)).hasMessage("connect: EINPROGRESS");
        assertThat(DRIVER.poll(client, SocketDriver.WRITABLE, 1_000_000_000)).isEqualTo(SocketDriver.WRITABLE);
        assertThat(soError(client)).isZero();
        DRIVER.connect(client, name);
        assertThatThrownBy(() -> DRIVER.connect(client, name)).hasMessage("connect: EISCONN");
        close(listener);

        Handle refused = socket("AF_INET", "SOCK_STREAM");
        DRIVER.setBlocking(refused, false);
        assertThatThrownBy(() -> DRIVER.connect(refused, name)).hasMessage("connect: EINPROGRESS");
        assertThat(DRIVER.poll(refused, SocketDriver.WRITABLE, 1_000_000_000)).isEqualTo(SocketDriver.WRITABLE);
        assertThat(soError(refused)).isEqualTo(number("ECONNREFUSED"));
        assertThat(soError(refused)).isZero();
        close(client, refused);
    }

    private static int soError(Handle handle) throws ErrnoException {
        return DRIVER.getsockopt(handle, number("SOL_SOCKET"), number("SO_ERROR"));
    }

    @Test
    void a_blocking_send_ends_when_all_is_taken_and_a_non_blocking_one_at_once() throws Exception {
        Handle[] pair = connection();
        byte[] much = new byte[5_000_000];
        Arrays.fill(much, (byte) 7);
        CompletableFuture<Integer> received = CompletableFuture.supplyAsync(() -> drain(pair[1], much.length));
        assertThat(DRIVER.send(pair[0], ByteBuffer.wrap(much), 0)).isEqualTo(much.length);
        assertThat(received.get()).isEqualTo(much.length);

        DRIVER.setBlocking(pair[0], false);
        ByteBuffer more = ByteBuffer.allocateDirect(50_000_000);
        int sent = DRIVER.send(pair[0], more, 0);
        assertThat(sent).isPositive().isLessThan(more.capacity()).isEqualTo(more.position());
        assertThatThrownBy(() -> {
                    while (true) {
                        DRIVER.send(pair[0], more, 0);
                    }
                })
                .hasMessage("send: EAGAIN");
        assertThatThrownBy(() -> recv(pair[0])).hasMessage("recv: EAGAIN");
        assertThat(DRIVER.poll(pair[0], SocketDriver.WRITABLE, 0)).isZero();
        close(pair);
    }

    private static int drain(Handle handle, int length) {
        int total = 0;
        ByteBuffer buffer = ByteBuffer.allocate(100_000);
        try {
            while (total < length) {
                total += DRIVER.recv(handle, buffer.clear(), 0);
            }
        } catch (ErrnoException e) {
            throw new IllegalStateException(e);
        }
        return total;
    }

    @Test
    void a_reset_is_told_once_and_then_the_stream_has_ended() throws Exception {
        Handle[] pair = connection();
        DRIVER.send(pair[0], bytes("unread"), 0);
        assertThat(DRIVER.poll(pair[1], SocketDriver.READABLE, 1_000_000_000)).isEqualTo(SocketDriver.READABLE);
        close(pair[1]);
        assertThatThrownBy(() -> recv(pair[0])).hasMessage("recv: ECONNRESET");
        assertThat(recv(pair[0])).isEmpty();
        close(pair[0]);
    }

    @Test
    void sendfile_sends_a_part_of_a_file_and_nothing_at_its_end(@TempDir Path folder) throws Exception {
        Path path = Files.writeString(folder.resolve("f"), "0123456789");
        Handle[] pair = connection();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            assertThat(DRIVER.sendfile(pair[0], file, 3, 4)).isEqualTo(4);
            assertThat(recv(pair[1])).isEqualTo("3456");
            assertThat(DRIVER.sendfile(pair[0], file, 10, 4)).isZero();
            assertThat(file.position()).isZero();
        }
        close(pair);
    }
}
