package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bsdsocket.nio.Sockets.DRIVER;
import static org.bsdsocket.nio.Sockets.bytes;
import static org.bsdsocket.nio.Sockets.close;
import static org.bsdsocket.nio.Sockets.number;
import static org.bsdsocket.nio.Sockets.recv;
import static org.bsdsocket.nio.Sockets.socket;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.IpMreq;
import org.bsdsocket.IpMreqn;
import org.bsdsocket.Ipv6Mreq;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.ErrnoException;
import org.bsdsocket.spi.Handle;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.spi.SocketDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Groups on the loopback interface. What the errors are expected to be is what Linux says to the same calls. */
@Timeout(20)
final class MulticastTest {

    private static final SocketModule SOCKET = SocketModule.load("nio");
    private static final String HERE = "127.0.0.1";

    private final String group = "239.192.%d.%d"
            .formatted(
                    ThreadLocalRandom.current().nextInt(256),
                    1 + ThreadLocalRandom.current().nextInt(255));

    private static void set(Handle handle, String option, byte[] value) throws ErrnoException {
        String level = option.startsWith("IPV6_") ? "IPPROTO_IPV6" : "IPPROTO_IP";
        DRIVER.setsockopt(handle, number(level), number(option), value);
    }

    private static void fails(String error, Handle handle, String option, byte[] value) {
        assertThatThrownBy(() -> set(handle, option, value)).hasMessage("setsockopt: " + error);
    }

    private static void refused(Handle handle, String option, byte[] value) {
        assertThatThrownBy(() -> set(handle, option, value)).isInstanceOf(UnavailableException.class);
    }

    private static byte[] mreq(String group, String over) {
        return new IpMreq(group, over).toBytes(SOCKET);
    }

    private static byte[] inet(String... addresses) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String address : addresses) {
            all.write(InetAddress.getByName(address).getAddress());
        }
        return all.toByteArray();
    }

    private static int loopback() throws Exception {
        return NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                .getIndex();
    }

    private static Handle receiver() throws ErrnoException {
        Handle handle = socket("AF_INET", "SOCK_DGRAM");
        DRIVER.bind(handle, new Sockaddr.Inet(new byte[4], 0));
        return handle;
    }

    private static Handle sender() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_DGRAM");
        set(handle, "IP_MULTICAST_IF", inet(HERE));
        return handle;
    }

    private void send(Handle from, Handle to, String text) throws Exception {
        int port = ((Sockaddr.Inet) DRIVER.getsockname(to)).port();
        DRIVER.sendto(from, bytes(text), 0, new Sockaddr.Inet(inet(group), port));
    }

    @Test
    void members_by_an_address_or_an_index_receive() throws Exception {
        Handle receiver = receiver();
        Handle sender = sender();
        byte[][] forms = {mreq(group, HERE), new IpMreqn(group, "0.0.0.0", loopback()).toBytes(SOCKET)};
        for (byte[] form : forms) {
            send(sender, receiver, "before");
            set(receiver, "IP_ADD_MEMBERSHIP", form);
            send(sender, receiver, "now");
            assertThat(recv(receiver)).isEqualTo("now");
            set(receiver, "IP_DROP_MEMBERSHIP", form);
        }
        send(sender, receiver, "after");
        assertThat(DRIVER.poll(receiver, SocketDriver.READABLE, 0)).isZero();
        close(receiver, sender);
    }

    @Test
    void what_cannot_be_joined_or_left_says_why() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_DGRAM");
        set(handle, "IP_ADD_MEMBERSHIP", mreq(group, HERE));
        fails("EADDRINUSE", handle, "IP_ADD_MEMBERSHIP", new IpMreqn(group, "0.0.0.0", loopback()).toBytes(SOCKET));
        set(handle, "IP_DROP_MEMBERSHIP", mreq(group, HERE));
        fails("EADDRNOTAVAIL", handle, "IP_DROP_MEMBERSHIP", mreq(group, HERE));
        fails("EINVAL", handle, "IP_ADD_MEMBERSHIP", mreq("192.0.2.1", HERE));
        fails("EINVAL", handle, "IP_ADD_MEMBERSHIP", new byte[4]);
        fails("ENODEV", handle, "IP_ADD_MEMBERSHIP", mreq(group, "192.0.2.77"));
        fails("EADDRNOTAVAIL", handle, "IP_DROP_MEMBERSHIP", mreq(group, "192.0.2.77"));
        fails("ENODEV", handle, "IP_ADD_MEMBERSHIP", new IpMreqn(group, HERE, 0x7fff_fff0).toBytes(SOCKET));
        refused(handle, "IP_ADD_MEMBERSHIP", mreq(group, "127.0.0.2"));
        close(handle);
    }

    @Test
    void too_many_memberships_are_told() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_DGRAM");
        // All in one read: the kernel gives this number but once.
        int most = Integer.parseInt(Files.readAllLines(Path.of("/proc/sys/net/ipv4/igmp_max_memberships"))
                .get(0));
        String prefix = group.substring(0, group.lastIndexOf('.') + 1);
        for (int i = 1; i <= most; i++) {
            set(handle, "IP_ADD_MEMBERSHIP", mreq(prefix + i, HERE));
        }
        fails("ENOBUFS", handle, "IP_ADD_MEMBERSHIP", mreq(prefix + (most + 1), HERE));
        close(handle);
    }

    @Test
    void a_source_is_let_in_or_kept_out() throws Exception {
        Handle receiver = receiver();
        Handle sender = sender();
        byte[] source = inet(group, HERE, HERE);
        fails("EINVAL", receiver, "IP_BLOCK_SOURCE", source);
        set(receiver, "IP_ADD_MEMBERSHIP", mreq(group, HERE));
        fails("EADDRNOTAVAIL", receiver, "IP_UNBLOCK_SOURCE", source);
        set(receiver, "IP_BLOCK_SOURCE", source);
        fails("EADDRNOTAVAIL", receiver, "IP_BLOCK_SOURCE", source);
        send(sender, receiver, "blocked");
        set(receiver, "IP_UNBLOCK_SOURCE", source);
        send(sender, receiver, "let in");
        assertThat(recv(receiver)).isEqualTo("let in");
        refused(receiver, "IP_ADD_SOURCE_MEMBERSHIP", source);
        set(receiver, "IP_DROP_MEMBERSHIP", mreq(group, HERE));

        set(receiver, "IP_ADD_SOURCE_MEMBERSHIP", source);
        fails("EADDRNOTAVAIL", receiver, "IP_ADD_SOURCE_MEMBERSHIP", source);
        fails("EADDRINUSE", receiver, "IP_ADD_MEMBERSHIP", mreq(group, HERE));
        fails("EINVAL", receiver, "IP_BLOCK_SOURCE", source);
        send(sender, receiver, "from the source");
        assertThat(recv(receiver)).isEqualTo("from the source");
        fails("EADDRNOTAVAIL", receiver, "IP_DROP_SOURCE_MEMBERSHIP", inet(group, HERE, "192.0.2.1"));
        set(receiver, "IP_DROP_SOURCE_MEMBERSHIP", source);
        fails("EINVAL", receiver, "IP_DROP_SOURCE_MEMBERSHIP", source);
        fails("EINVAL", receiver, "IP_ADD_SOURCE_MEMBERSHIP", new byte[13]);
        send(sender, receiver, "after");
        assertThat(DRIVER.poll(receiver, SocketDriver.READABLE, 0)).isZero();
        close(receiver, sender);
    }

    @Test
    void the_interface_to_send_over_is_named_by_its_first_address() throws Exception {
        Handle handle = socket("AF_INET", "SOCK_DGRAM");
        int ip = number("IPPROTO_IP");
        int option = number("IP_MULTICAST_IF");
        assertThat(DRIVER.getsockopt(handle, ip, option)).isZero();
        set(handle, "IP_MULTICAST_IF", new byte[4]);
        fails("EADDRNOTAVAIL", handle, "IP_MULTICAST_IF", inet("192.0.2.77"));
        fails("EINVAL", handle, "IP_MULTICAST_IF", new byte[3]);
        set(handle, "IP_MULTICAST_IF", mreq(group, HERE));
        assertThat(DRIVER.getsockopt(handle, ip, option, 64)).isEqualTo(inet(HERE));
        set(handle, "IP_MULTICAST_IF", new IpMreqn("0.0.0.0", HERE, loopback()).toBytes(SOCKET));
        refused(handle, "IP_MULTICAST_IF", new byte[4]);
        refused(handle, "IP_MULTICAST_IF", inet("127.0.0.2"));
        close(handle);
    }

    @Test
    void ipv6_goes_by_the_index() throws Exception {
        Handle handle = socket("AF_INET6", "SOCK_DGRAM");
        byte[] mreq = new Ipv6Mreq("ff15::1:2", loopback()).toBytes(SOCKET);
        set(handle, "IPV6_JOIN_GROUP", mreq);
        fails("EADDRINUSE", handle, "IPV6_JOIN_GROUP", mreq);
        set(handle, "IPV6_LEAVE_GROUP", new Ipv6Mreq("ff15::1:2", 0).toBytes(SOCKET));
        fails("EADDRNOTAVAIL", handle, "IPV6_LEAVE_GROUP", mreq);
        fails("EINVAL", handle, "IPV6_JOIN_GROUP", new Ipv6Mreq("::1", loopback()).toBytes(SOCKET));
        fails("EINVAL", handle, "IPV6_JOIN_GROUP", new Ipv6Mreq("::ffff:224.1.1.1", loopback()).toBytes(SOCKET));
        refused(handle, "IPV6_JOIN_GROUP", new Ipv6Mreq("ff02::77", 0).toBytes(SOCKET));
        int level = number("IPPROTO_IPV6");
        DRIVER.setsockopt(handle, level, number("IPV6_MULTICAST_IF"), loopback());
        assertThat(DRIVER.getsockopt(handle, level, number("IPV6_MULTICAST_IF")))
                .isEqualTo(loopback());
        DRIVER.setsockopt(handle, level, number("IPV6_MULTICAST_HOPS"), 9);
        assertThat(DRIVER.getsockopt(handle, level, number("IPV6_MULTICAST_HOPS")))
                .isEqualTo(9);
        DRIVER.setsockopt(handle, level, number("IPV6_MULTICAST_LOOP"), 0);
        assertThat(DRIVER.getsockopt(handle, level, number("IPV6_MULTICAST_LOOP")))
                .isZero();
        fails("EINVAL", handle, "IPV6_MULTICAST_HOPS", new byte[1]);
        assertThatThrownBy(() -> DRIVER.setsockopt(handle, level, number("IPV6_MULTICAST_LOOP"), 2))
                .hasMessage("setsockopt: EINVAL");
        assertThatThrownBy(() -> DRIVER.setsockopt(handle, level, number("IPV6_MULTICAST_IF"), 0x7fff_fff0))
                .hasMessage("setsockopt: ENODEV");
        set(handle, "IP_ADD_MEMBERSHIP", mreq(group, HERE));
        fails("EADDRINUSE", handle, "IP_ADD_MEMBERSHIP", mreq(group, HERE));
        close(handle);
    }
}
