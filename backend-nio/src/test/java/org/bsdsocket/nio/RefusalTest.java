package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.LOOPBACK;
import static org.bsdsocket.nio.Sockets.LOOPBACK6;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.connection;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Control;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;

/** What this backend cannot do it refuses, by the name of the capability, and nothing has happened. */
final class RefusalTest {

    private static void refused(Capability capability, ThrowingCallable call) {
        UnavailableException refusal = catchThrowableOfType(UnavailableException.class, call);
        assertThat(refusal).isNotNull().hasMessageContaining("jni").hasMessageContaining(capability.toString());
        assertThat(refusal.backends()).doesNotContain("nio");
        assertThat(refusal.capability()).isEqualTo(capability);
    }

    @Test
    void capabilities_are_those_that_a_jdk_has() {
        EnumSet<Capability> lacking = EnumSet.range(Capability.NETLINK, Capability.DIVERT);
        lacking.addAll(EnumSet.of(
                Capability.UNIX_BYTES,
                Capability.LOOKUP_FLAGS,
                Capability.HOST_ALIASES,
                Capability.SETHOSTNAME,
                Capability.UNIX_DATAGRAM,
                Capability.UNIX_ABSTRACT,
                Capability.SEQPACKET,
                Capability.RAW_IP,
                Capability.DESCRIPTORS,
                Capability.MESSAGE_FLAGS,
                Capability.ANCILLARY_DATA,
                Capability.DESCRIPTOR_PASSING,
                Capability.RAW_OPTIONS));
        assertThat(new NioProvider().offers()).containsAll(DRIVER.capabilities());
        assertThat(DRIVER.capabilities()).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(lacking));
    }

    @Test
    void descriptors() throws Exception {
        Handle[] pair = connection();
        refused(Capability.DESCRIPTORS, () -> DRIVER.fileno(pair[0]));
        refused(Capability.DESCRIPTORS, () -> DRIVER.detach(pair[0]));
        refused(Capability.DESCRIPTORS, () -> DRIVER.dup(pair[0]));
        refused(Capability.DESCRIPTORS, () -> DRIVER.isInheritable(pair[0]));
        refused(Capability.DESCRIPTORS, () -> DRIVER.setInheritable(pair[0], true));
        refused(Capability.DESCRIPTORS, () -> DRIVER.adopt(0));
        refused(Capability.DESCRIPTORS, () -> DRIVER.duplicate(0));
        refused(Capability.DESCRIPTORS, () -> DRIVER.closeDescriptor(1_000_000));
        assertStillWorks(pair);
        close(pair);
    }

    private static void assertStillWorks(Handle[] pair) throws Exception {
        DRIVER.send(pair[0], bytes("only this"), 0);
        assertThat(recv(pair[1])).isEqualTo("only this");
    }

    @Test
    void flags_and_control_messages() throws Exception {
        Handle[] pair = connection();
        int peek = number("MSG_PEEK");
        ByteBuffer buffer = ByteBuffer.allocate(8);
        refused(Capability.MESSAGE_FLAGS, () -> DRIVER.send(pair[0], bytes("x"), number("MSG_OOB")));
        refused(Capability.MESSAGE_FLAGS, () -> DRIVER.sendto(pair[0], bytes("x"), peek, LOOPBACK));
        refused(Capability.MESSAGE_FLAGS, () -> DRIVER.recv(pair[1], 8, peek));
        refused(Capability.MESSAGE_FLAGS, () -> DRIVER.recvfrom(pair[1], buffer, peek));
        refused(Capability.ANCILLARY_DATA, () -> DRIVER.recvmsg(pair[1], List.of(buffer), 0, 0));
        refused(Capability.ANCILLARY_DATA, () -> DRIVER.sendmsg(pair[0], List.of(bytes("x")), List.of(), 0, null));
        Control rights = new Control(number("SOL_SOCKET"), number("SCM_RIGHTS"), new byte[4]);
        refused(
                Capability.DESCRIPTOR_PASSING,
                () -> DRIVER.sendmsg(pair[0], List.of(bytes("x")), List.of(rights), 0, null));
        refused(Capability.ANCILLARY_DATA, () -> DRIVER.controlLength(1));
        refused(Capability.ANCILLARY_DATA, () -> DRIVER.controlSpace(1));
        refused(Capability.ANCILLARY_DATA, DRIVER::maxControlBuffer);
        assertThat(DRIVER.poll(pair[1], SocketDriver.READABLE, 0)).isZero();
        assertStillWorks(pair);
        close(pair);
    }

    @Test
    void kinds_of_sockets() {
        refused(Capability.RAW_IP, () -> socket("AF_INET", "SOCK_RAW"));
        refused(Capability.UNIX_DATAGRAM, () -> socket("AF_UNIX", "SOCK_DGRAM"));
        refused(Capability.SEQPACKET, () -> socket("AF_UNIX", "SOCK_SEQPACKET"));
        refused(Capability.SEQPACKET, () -> socket("AF_INET", "SOCK_SEQPACKET"));
        refused(Capability.CAN, () -> socket("AF_CAN", "SOCK_RAW"));
        refused(Capability.NETLINK, () -> socket("AF_NETLINK", "SOCK_RAW"));
        refused(
                Capability.UDPLITE,
                () -> DRIVER.socket(number("AF_INET"), number("SOCK_DGRAM"), number("IPPROTO_UDPLITE")));
        refused(
                Capability.MPTCP,
                () -> DRIVER.socket(number("AF_INET"), number("SOCK_STREAM"), number("IPPROTO_MPTCP")));
        assertThatThrownBy(() -> DRIVER.socket(number("AF_AX25"), number("SOCK_RAW"), 0))
                .hasMessage("socket: EAFNOSUPPORT");
        assertThatThrownBy(() -> DRIVER.socket(number("AF_INET"), number("SOCK_STREAM"), number("IPPROTO_UDP")))
                .hasMessage("socket: EPROTONOSUPPORT");
    }

    @Test
    void names() throws Exception {
        Handle unix = socket("AF_UNIX", "SOCK_STREAM");
        refused(Capability.UNIX_ABSTRACT, () -> DRIVER.bind(unix, new Sockaddr.Unix(new byte[] {0, 'a'})));
        refused(Capability.UNIX_ABSTRACT, () -> DRIVER.bind(unix, new Sockaddr.Unix(new byte[0])));
        refused(Capability.UNIX_ABSTRACT, () -> DRIVER.connect(unix, new Sockaddr.Unix(new byte[] {0, 'a'})));
        refused(Capability.UNIX_BYTES, () -> DRIVER.bind(unix, new Sockaddr.Unix(new byte[] {'/', 't', (byte) 0xff})));
        assertThat(DRIVER.getsockname(unix)).isEqualTo(new Sockaddr.Unix(new byte[0]));
        Handle inet6 = socket("AF_INET6", "SOCK_STREAM");
        refused(Capability.INET6, () -> DRIVER.bind(inet6, new Sockaddr.Inet6(LOOPBACK6.address(), 0, 1, 0)));
        byte[] linkLocal = LOOPBACK6.address();
        linkLocal[0] = (byte) 0xfe;
        linkLocal[1] = (byte) 0x80;
        refused(Capability.INET6, () -> DRIVER.connect(inet6, new Sockaddr.Inet6(linkLocal, 9, 0, 0)));
        assertThatThrownBy(() -> DRIVER.bind(inet6, LOOPBACK)).isInstanceOf(IllegalArgumentException.class);
        assertThat(((Sockaddr.Inet6) DRIVER.getsockname(inet6)).port()).isZero();
        close(unix, inet6);
    }

    @Test
    void addresses_that_the_jdk_refuses_by_itself() throws Exception {
        Sockaddr broadcast = new Sockaddr.Inet(new byte[] {-1, -1, -1, -1}, 0);
        Handle udp = socket("AF_INET", "SOCK_DGRAM");
        refused(Capability.INET, () -> DRIVER.bind(udp, broadcast));
        refused(Capability.DATAGRAM, () -> DRIVER.connect(udp, LOOPBACK));
        DRIVER.bind(udp, LOOPBACK);
        Handle tcp = socket("AF_INET", "SOCK_STREAM");
        refused(Capability.INET, () -> DRIVER.bind(tcp, new Sockaddr.Inet(new byte[] {127, 0, 0, -1}, 0)));
        close(udp, tcp);
    }

    @Test
    void options() throws Exception {
        Handle[] pair = connection();
        int socket = number("SOL_SOCKET");
        refused(Capability.RAW_OPTIONS, () -> DRIVER.getsockopt(pair[0], socket, number("SO_REUSEADDR"), 4));
        refused(Capability.RAW_OPTIONS, () -> DRIVER.setsockopt(pair[0], socket, number("SO_KEEPALIVE"), new byte[4]));
        refused(Capability.RAW_OPTIONS, () -> DRIVER.setsockoptNull(pair[0], socket, number("SO_REUSEADDR"), 4));
        refused(Capability.RAW_OPTIONS, () -> DRIVER.getsockopt(pair[0], socket, number("SO_MARK")));
        refused(Capability.RAW_OPTIONS, () -> DRIVER.setsockopt(pair[0], socket, number("SO_BROADCAST"), 1));
        refused(
                Capability.RAW_OPTIONS,
                () -> DRIVER.setsockopt(pair[0], number("IPPROTO_IP"), number("IP_ADD_MEMBERSHIP"), 1));
        Handle unix = socket("AF_UNIX", "SOCK_STREAM");
        refused(Capability.RAW_OPTIONS, () -> DRIVER.getsockopt(unix, socket, number("SO_PEERCRED"), 12));
        close(unix);
        close(pair);
        Handle inet6 = socket("AF_INET6", "SOCK_STREAM");
        assertThat(DRIVER.getsockopt(inet6, number("IPPROTO_IPV6"), number("IPV6_V6ONLY")))
                .isZero();
        close(inet6);
    }

    @Test
    void shutdown_where_the_jdk_has_none() throws Exception {
        Handle udp = socket("AF_INET", "SOCK_DGRAM");
        refused(Capability.SHUTDOWN, () -> DRIVER.shutdown(udp, number("SHUT_RD")));
        Handle listener = Sockets.listener(LOOPBACK);
        refused(Capability.SHUTDOWN, () -> DRIVER.shutdown(listener, number("SHUT_RD")));
        close(udp, listener);
    }
}
