package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK6;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;

/** IPV6_V6ONLY: kept where one address keeps IPv4 out, refused where only the system could. */
final class Ipv6OnlyTest {

    private static final Sockaddr.Inet6 EVERY = new Sockaddr.Inet6(new byte[16], 0, 0, 0);

    private static Sockaddr.Inet6 mapped(int port) {
        return new Sockaddr.Inet6(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 127, 0, 0, 1}, port, 0, 0);
    }

    private static Handle only(String kind) throws ErrnoException {
        Handle handle = socket("AF_INET6", kind);
        set(handle, 1);
        assertThat(get(handle)).isEqualTo(1);
        return handle;
    }

    private static void set(Handle handle, int value) throws ErrnoException {
        DRIVER.setsockopt(handle, number("IPPROTO_IPV6"), number("IPV6_V6ONLY"), value);
    }

    private static int get(Handle handle) throws ErrnoException {
        return DRIVER.getsockopt(handle, number("IPPROTO_IPV6"), number("IPV6_V6ONLY"));
    }

    private static void refused(ThrowingCallable call) {
        UnavailableException refusal = catchThrowableOfType(UnavailableException.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.capability()).isEqualTo(Capability.RAW_OPTIONS);
    }

    @Test
    void one_address_is_served_and_every_address_is_refused() throws Exception {
        Handle listener = only("SOCK_STREAM");
        refused(() -> DRIVER.listen(listener, 1));
        refused(() -> DRIVER.bind(listener, EVERY));
        assertThatThrownBy(() -> DRIVER.bind(listener, mapped(0))).hasMessage("bind: EINVAL");
        DRIVER.bind(listener, LOOPBACK6);
        assertThatThrownBy(() -> set(listener, 0)).hasMessage("setsockopt: EINVAL");
        DRIVER.listen(listener, 1);
        Handle client = only("SOCK_STREAM");
        Sockaddr.Inet6 name = (Sockaddr.Inet6) DRIVER.getsockname(listener);
        assertThatThrownBy(() -> DRIVER.connect(client, mapped(name.port()))).hasMessage("connect: ENETUNREACH");
        DRIVER.connect(client, name);
        SocketDriver.Accepted accepted = DRIVER.accept(listener);
        assertThat(get(accepted.handle())).isEqualTo(1);
        close(client, accepted.handle(), listener);
    }

    @Test
    void datagrams_go_out_from_one_address() throws Exception {
        Handle one = only("SOCK_DGRAM");
        Handle two = only("SOCK_DGRAM");
        refused(() -> DRIVER.bind(two, EVERY));
        DRIVER.bind(two, LOOPBACK6);
        Sockaddr name = DRIVER.getsockname(two);
        refused(() -> DRIVER.sendto(one, bytes("x"), 0, name));
        assertThat(DRIVER.getsockname(one)).isEqualTo(EVERY);
        assertThatThrownBy(() -> DRIVER.sendto(two, bytes("x"), 0, mapped(9))).hasMessage("sendto: ENETUNREACH");
        assertThatThrownBy(() -> DRIVER.connect(one, mapped(9))).hasMessage("connect: ENETUNREACH");
        DRIVER.connect(one, name);
        DRIVER.send(one, bytes("hello"), 0);
        assertThat(recv(two)).isEqualTo("hello");
        close(one, two);
    }

    @Test
    void unasked_both_are_served() throws Exception {
        Handle handle = socket("AF_INET6", "SOCK_STREAM");
        assertThat(get(handle)).isZero();
        set(handle, 1);
        set(handle, 0);
        DRIVER.bind(handle, EVERY);
        assertThat(get(handle)).isZero();
        close(handle);
    }
}
