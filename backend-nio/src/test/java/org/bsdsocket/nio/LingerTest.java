package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.socket;

import org.bsdsocket.Linger;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SO_LINGER, which C writes as a struct and the JDK as a number. */
final class LingerTest {

    private static final SocketModule SOCKET = SocketModule.load("nio");

    private static void set(Handle handle, boolean on, int seconds) throws ErrnoException {
        DRIVER.setsockopt(handle, number("SOL_SOCKET"), number("SO_LINGER"), new Linger(on, seconds).toBytes(SOCKET));
    }

    private static Linger get(Handle handle) throws ErrnoException {
        return Linger.of(DRIVER.getsockopt(handle, number("SOL_SOCKET"), number("SO_LINGER"), 64), SOCKET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AF_INET", "AF_INET6", "AF_UNIX"})
    void it_is_as_it_was_set_and_its_time_outlives_its_end(String family) throws Exception {
        Handle handle = socket(family, "SOCK_STREAM");
        assertThat(get(handle)).isEqualTo(new Linger(false, 0));
        set(handle, true, 0);
        assertThat(get(handle)).isEqualTo(new Linger(true, 0));
        set(handle, true, 65_535);
        assertThat(get(handle)).isEqualTo(new Linger(true, 65_535));
        set(handle, false, 3);
        assertThat(get(handle)).isEqualTo(new Linger(false, 65_535));
        close(handle);
    }

    @Test
    void a_listening_socket_hands_it_on() throws Exception {
        Handle listener = socket("AF_INET", "SOCK_STREAM");
        set(listener, true, 7);
        DRIVER.bind(listener, LOOPBACK);
        DRIVER.listen(listener, 2);
        assertThat(get(listener)).isEqualTo(new Linger(true, 7));
        set(listener, true, 0);
        Handle client = socket("AF_INET", "SOCK_STREAM");
        DRIVER.connect(client, DRIVER.getsockname(listener));
        Handle accepted = DRIVER.accept(listener).handle();
        assertThat(get(accepted)).isEqualTo(new Linger(true, 0));
        close(accepted);
        assertThatThrownBy(() -> DRIVER.recv(client, 1, 0)).hasMessage("recv: ECONNRESET");
        close(client, listener);
    }

    @Test
    void a_part_of_the_struct_is_read_and_not_written() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_STREAM");
        set(handle, true, 5);
        assertThat(DRIVER.getsockopt(handle, number("SOL_SOCKET"), number("SO_LINGER")))
                .isEqualTo(1);
        assertThat(DRIVER.getsockopt(handle, number("SOL_SOCKET"), number("SO_LINGER"), 3))
                .hasSize(3);
        assertThatThrownBy(() -> DRIVER.setsockopt(handle, number("SOL_SOCKET"), number("SO_LINGER"), 1))
                .hasMessage("setsockopt: EINVAL");
        close(handle);
    }

    @Test
    void what_the_jdk_would_shorten_is_refused() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_STREAM");
        assertThatThrownBy(() -> set(handle, true, 65_536)).isInstanceOf(UnavailableException.class);
        assertThat(get(handle)).isEqualTo(new Linger(false, 0));
        Handle udp = socket("AF_INET", "SOCK_DGRAM");
        assertThatThrownBy(() -> set(udp, true, 1)).isInstanceOf(UnavailableException.class);
        close(handle, udp);
    }
}
