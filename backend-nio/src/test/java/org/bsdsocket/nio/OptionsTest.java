package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.socket;

import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionsTest {

    private static int get(Handle handle, String level, String name) throws ErrnoException {
        return DRIVER.getsockopt(handle, number(level), number(name));
    }

    private static void set(Handle handle, String level, String name, int value) throws ErrnoException {
        DRIVER.setsockopt(handle, number(level), number(name), value);
    }

    @ParameterizedTest
    @CsvSource({
        "SOCK_STREAM, SOL_SOCKET,  SO_KEEPALIVE,  5,  1",
        "SOCK_STREAM, SOL_SOCKET,  SO_OOBINLINE,  1,  1",
        "SOCK_STREAM, SOL_SOCKET,  SO_REUSEADDR,  1,  1",
        "SOCK_STREAM, SOL_SOCKET,  SO_REUSEPORT,  1,  1",
        "SOCK_STREAM, IPPROTO_TCP, TCP_NODELAY,   1,  1",
        "SOCK_STREAM, IPPROTO_TCP, TCP_KEEPIDLE,  77, 77",
        "SOCK_STREAM, IPPROTO_TCP, TCP_KEEPINTVL, 7,  7",
        "SOCK_STREAM, IPPROTO_TCP, TCP_KEEPCNT,   3,  3",
        "SOCK_STREAM, IPPROTO_IP,  IP_TOS,        16, 16",
        "SOCK_DGRAM,  SOL_SOCKET,  SO_BROADCAST,  1,  1"
    })
    void an_option_has_the_value_that_was_set(String kind, String level, String name, int value, int read)
            throws Exception {
        Handle handle = socket("AF_INET", kind);
        assertThat(get(handle, level, name)).isNotEqualTo(read);
        set(handle, level, name, value);
        assertThat(get(handle, level, name)).isEqualTo(read);
        close(handle);
    }

    @Test
    void buffers_are_as_great_as_the_system_says() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_STREAM");
        set(handle, "SOL_SOCKET", "SO_SNDBUF", 10_000);
        // socket(7): Linux answers twice what was set.
        int factor = System.getProperty("os.name").equals("Linux") ? 2 : 1;
        assertThat(get(handle, "SOL_SOCKET", "SO_SNDBUF")).isEqualTo(10_000 * factor);
        close(handle);
    }

    @Test
    void facts_need_no_system() throws Exception {
        Handle stream = socket("AF_INET6", "SOCK_STREAM");
        assertThat(get(stream, "SOL_SOCKET", "SO_TYPE")).isEqualTo(number("SOCK_STREAM"));
        assertThat(get(stream, "SOL_SOCKET", "SO_DOMAIN")).isEqualTo(number("AF_INET6"));
        assertThat(get(stream, "SOL_SOCKET", "SO_PROTOCOL")).isEqualTo(number("IPPROTO_TCP"));
        assertThat(get(stream, "SOL_SOCKET", "SO_ACCEPTCONN")).isZero();
        DRIVER.listen(stream, 1);
        assertThat(get(stream, "SOL_SOCKET", "SO_ACCEPTCONN")).isEqualTo(1);
        assertThatThrownBy(() -> set(stream, "SOL_SOCKET", "SO_TYPE", 1)).hasMessage("setsockopt: ENOPROTOOPT");
        close(stream);
    }

    @Test
    void a_value_that_the_system_refuses_is_invalid() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_STREAM");
        assertThatThrownBy(() -> set(handle, "IPPROTO_TCP", "TCP_KEEPIDLE", 100_000))
                .hasMessage("setsockopt: EINVAL");
        close(handle);
    }

    @Test
    void the_number_of_a_receive_queue_can_be_read_and_not_set() throws Exception {
        int napiId = Math.toIntExact(Numbers.load().any("c.SO_INCOMING_NAPI_ID").orElseThrow());
        Handle handle = socket("AF_INET", "SOCK_STREAM");
        assertThat(DRIVER.getsockopt(handle, number("SOL_SOCKET"), napiId)).isZero();
        assertThatThrownBy(() -> DRIVER.setsockopt(handle, number("SOL_SOCKET"), napiId, 1))
                .hasMessage("setsockopt: ENOPROTOOPT");
        close(handle);
    }

    @Test
    void fragments_are_refused_or_allowed_as_far_as_the_jdk_says() throws Exception {
        Numbers numbers = Numbers.load();
        int discover = Math.toIntExact(numbers.any("c.IP_MTU_DISCOVER").orElseThrow());
        int always = Math.toIntExact(numbers.any("c.IP_PMTUDISC_DO").orElseThrow());
        int never = Math.toIntExact(numbers.any("c.IP_PMTUDISC_DONT").orElseThrow());
        Handle handle = socket("AF_INET", "SOCK_DGRAM");
        int ip = number("IPPROTO_IP");
        assertThatThrownBy(() -> DRIVER.getsockopt(handle, ip, discover)).isInstanceOf(UnavailableException.class);
        // The JDK has had the option since 19.
        if (Runtime.version().feature() >= 19) {
            for (int value : new int[] {always, never}) {
                DRIVER.setsockopt(handle, ip, discover, value);
                assertThat(DRIVER.getsockopt(handle, ip, discover)).isEqualTo(value);
            }
        }
        assertThatThrownBy(() -> DRIVER.setsockopt(handle, ip, discover, 1)).isInstanceOf(UnavailableException.class);
        close(handle);
    }

    @Test
    void what_was_set_outlives_listen_and_is_handed_on_to_what_is_accepted() throws Exception {
        Handle listener = socket("AF_INET", "SOCK_STREAM");
        set(listener, "SOL_SOCKET", "SO_REUSEADDR", 1);
        set(listener, "SOL_SOCKET", "SO_KEEPALIVE", 1);
        set(listener, "IPPROTO_TCP", "TCP_KEEPIDLE", 77);
        DRIVER.bind(listener, LOOPBACK);
        DRIVER.listen(listener, 1);
        set(listener, "IPPROTO_TCP", "TCP_NODELAY", 1);
        Handle client = socket("AF_INET", "SOCK_STREAM");
        DRIVER.connect(client, DRIVER.getsockname(listener));
        Handle accepted = DRIVER.accept(listener).handle();
        for (Handle handle : new Handle[] {listener, accepted}) {
            assertThat(get(handle, "SOL_SOCKET", "SO_REUSEADDR")).isEqualTo(1);
            assertThat(get(handle, "SOL_SOCKET", "SO_KEEPALIVE")).isEqualTo(1);
            assertThat(get(handle, "IPPROTO_TCP", "TCP_KEEPIDLE")).isEqualTo(77);
            assertThat(get(handle, "IPPROTO_TCP", "TCP_NODELAY")).isEqualTo(1);
        }
        close(client, accepted, listener);
    }

    @Test
    void what_was_set_outlives_a_failed_connect() throws Exception {
        Handle unheard = socket("AF_INET", "SOCK_STREAM");
        DRIVER.bind(unheard, LOOPBACK);
        Handle client = socket("AF_INET", "SOCK_STREAM");
        set(client, "IPPROTO_TCP", "TCP_NODELAY", 1);
        DRIVER.bind(client, LOOPBACK);
        var name = DRIVER.getsockname(client);
        assertThatThrownBy(() -> DRIVER.connect(client, DRIVER.getsockname(unheard)))
                .hasMessage("connect: ECONNREFUSED");
        assertThat(get(client, "IPPROTO_TCP", "TCP_NODELAY")).isEqualTo(1);
        assertThat(DRIVER.getsockname(client)).isEqualTo(name);
        close(client, unheard);
    }
}
