package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK;
import static org.bsdsocket.nio.Sockets.LOOPBACK6;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import java.nio.ByteBuffer;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class DatagramTest {

    private static Handle bound(String family) throws ErrnoException {
        Handle handle = socket(family, "SOCK_DGRAM");
        DRIVER.bind(handle, family.equals("AF_INET") ? LOOPBACK : LOOPBACK6);
        return handle;
    }

    @ParameterizedTest
    @ValueSource(strings = {"AF_INET", "AF_INET6"})
    void datagrams_keep_their_bounds_and_senders(String family) throws Exception {
        Handle one = bound(family);
        Handle two = bound(family);
        Sockaddr to = DRIVER.getsockname(two);
        assertThat(DRIVER.sendto(one, bytes("first"), 0, to)).isEqualTo(5);
        assertThat(DRIVER.sendto(one, ByteBuffer.allocate(0), 0, to)).isZero();
        assertThat(DRIVER.sendto(one, bytes("truncated"), 0, to)).isEqualTo(9);
        ByteBuffer buffer = ByteBuffer.allocate(5);
        assertThat(DRIVER.recvfrom(two, buffer, 0))
                .isEqualTo(new SocketDriver.ReceivedFrom(5, DRIVER.getsockname(one)));
        assertThat(DRIVER.recvfrom(two, buffer.clear(), 0).count()).isZero();
        assertThat(DRIVER.recv(two, buffer.clear(), 0)).isEqualTo(5);
        DRIVER.setBlocking(two, false);
        assertThatThrownBy(() -> DRIVER.recvfrom(two, buffer.clear(), 0)).hasMessage("recvfrom: EAGAIN");
        close(one, two);
    }

    @Test
    void a_broadcast_without_leave_is_a_matter_of_permission() throws Exception {
        Sockaddr broadcast = new Sockaddr.Inet(new byte[] {-1, -1, -1, -1}, 9);
        Handle one = socket("AF_INET", "SOCK_DGRAM");
        Handle two = bound("AF_INET");
        assertThatThrownBy(() -> DRIVER.sendto(one, bytes("x"), 0, broadcast)).hasMessage("sendto: EACCES");
        DRIVER.connect(one, DRIVER.getsockname(two));
        assertThatThrownBy(() -> DRIVER.connect(one, broadcast)).hasMessage("connect: EACCES");
        assertThat(DRIVER.getpeername(one)).as("as before").isEqualTo(DRIVER.getsockname(two));
        DRIVER.send(one, bytes("still"), 0);
        assertThat(recv(two)).isEqualTo("still");
        close(one, two);
    }

    @Test
    void what_is_sent_over_ipv4_has_its_limit_on_an_ipv6_socket_too() throws Exception {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1};
        Handle inet6 = socket("AF_INET6", "SOCK_DGRAM");
        assertThatThrownBy(
                        () -> DRIVER.sendto(inet6, ByteBuffer.allocate(65_508), 0, new Sockaddr.Inet6(mapped, 9, 0, 0)))
                .hasMessage("sendto: EMSGSIZE");
        close(inet6);
    }

    @Test
    void a_connected_one_sends_to_its_peer_and_may_take_another() throws Exception {
        Handle one = socket("AF_INET", "SOCK_DGRAM");
        Handle two = bound("AF_INET");
        Handle three = bound("AF_INET");
        assertThatThrownBy(() -> DRIVER.send(one, bytes("x"), 0)).hasMessage("send: EDESTADDRREQ");
        assertThatThrownBy(() -> DRIVER.getpeername(one)).hasMessage("getpeername: ENOTCONN");
        for (Handle peer : new Handle[] {two, three}) {
            DRIVER.connect(one, DRIVER.getsockname(peer));
            assertThat(DRIVER.getpeername(one)).isEqualTo(DRIVER.getsockname(peer));
            DRIVER.send(one, bytes("x"), 0);
            assertThat(recv(peer)).isEqualTo("x");
        }
        close(two, three);
        DRIVER.send(one, bytes("x"), 0);
        assertThatThrownBy(() -> recv(one)).hasMessage("recv: ECONNREFUSED");
        close(one);
    }

    @Test
    void what_never_fits_is_too_long_and_a_nameless_socket_stays_nameless() throws Exception {
        Handle one = socket("AF_INET", "SOCK_DGRAM");
        Handle two = bound("AF_INET");
        assertThatThrownBy(() -> DRIVER.sendto(one, ByteBuffer.allocate(65_508), 0, DRIVER.getsockname(two)))
                .hasMessage("sendto: EMSGSIZE");
        assertThatThrownBy(() -> DRIVER.sendto(one, bytes("x"), 0, LOOPBACK)).hasMessage("sendto: EINVAL");
        DRIVER.setBlocking(one, false);
        assertThatThrownBy(() -> recv(one)).hasMessage("recv: EAGAIN");
        assertThat(DRIVER.getsockname(one)).isEqualTo(new Sockaddr.Inet(new byte[4], 0));
        assertThatThrownBy(() -> DRIVER.listen(two, 1)).hasMessage("listen: EOPNOTSUPP");
        close(one, two);
    }
}
