package org.bsdsocket.nio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.bsdsocket.nio.Sockets.number;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bsdsocket.HostInfo;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResolverTest {

    private static final Resolver RESOLVER = new NioProvider().resolver();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_number_gives_the_usual_three_kinds() throws Exception {
        List<Resolver.Entry> found = RESOLVER.getaddrinfo(bytes("127.0.0.1"), bytes("80"), 0, 0, 0, 0);
        assertThat(found)
                .extracting(Resolver.Entry::kind, Resolver.Entry::protocol)
                .containsExactly(
                        tuple(number("SOCK_STREAM"), number("IPPROTO_TCP")),
                        tuple(number("SOCK_DGRAM"), number("IPPROTO_UDP")),
                        tuple(number("SOCK_RAW"), 0));
        assertThat(found).allSatisfy(entry -> {
            assertThat(entry.family()).isEqualTo(number("AF_INET"));
            assertThat(entry.address()).isEqualTo(new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 80));
        });
    }

    @Test
    void no_host_is_any_for_those_who_listen_and_this_machine_for_others() throws Exception {
        int tcp = number("IPPROTO_TCP");
        assertThat(RESOLVER.getaddrinfo(null, bytes("80"), 0, 0, tcp, number("AI_PASSIVE")))
                .extracting(Resolver.Entry::address)
                .containsExactly(new Sockaddr.Inet(new byte[4], 80), new Sockaddr.Inet6(new byte[16], 80, 0, 0));
        assertThat(RESOLVER.getaddrinfo(null, bytes("80"), number("AF_INET"), 0, tcp, 0))
                .extracting(Resolver.Entry::address)
                .containsExactly(new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 80));
    }

    @Test
    void a_mapped_address_stays_one_of_ipv6() throws Exception {
        assertThat(RESOLVER.getaddrinfo(bytes("::ffff:1.2.3.4"), null, 0, 0, number("IPPROTO_TCP"), 0))
                .singleElement()
                .satisfies(entry -> assertThat(entry.family()).isEqualTo(number("AF_INET6")));
    }

    @Test
    void asked_for_as_one_of_ipv4_a_mapped_address_is_one() throws Exception {
        assertThat(RESOLVER.getaddrinfo(
                        bytes("::ffff:1.2.3.4"), bytes(""), number("AF_INET"), 0, number("IPPROTO_TCP"), 0))
                .singleElement()
                .extracting(Resolver.Entry::address)
                .isEqualTo(new Sockaddr.Inet(new byte[] {1, 2, 3, 4}, 0));
    }

    @Test
    void a_link_local_address_may_name_any_interface() throws Exception {
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        assertThat(RESOLVER.getaddrinfo(bytes("fe80::1%" + loopback.getName()), null, 0, 0, number("IPPROTO_TCP"), 0))
                .singleElement()
                .satisfies(entry ->
                        assertThat(((Sockaddr.Inet6) entry.address()).scopeId()).isEqualTo(loopback.getIndex()));
    }

    @ParameterizedTest
    @CsvSource({"127.1, 127.0.0.1", "0x7f000001, 127.0.0.1", "010.0.0.1, 8.0.0.1", "1.2.3, 1.2.0.3"})
    void numbers_are_read_as_the_system_reads_them(String text, String expected) throws Exception {
        int hostOnly = number("AI_NUMERICHOST");
        assertThat(RESOLVER.getaddrinfo(bytes(text), null, 0, 0, number("IPPROTO_TCP"), hostOnly))
                .singleElement()
                .extracting(Resolver.Entry::address)
                .isEqualTo(new Sockaddr.Inet(InetAddress.getByName(expected).getAddress(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[::1]", "1.2.3.4.5", "256.0.0.1", "::1::", "08.0.0.1", "name"})
    void what_is_no_number_is_not_looked_up_where_only_numbers_are_asked_for(String text) {
        assertThatThrownBy(() -> RESOLVER.getaddrinfo(bytes(text), null, 0, 0, 0, number("AI_NUMERICHOST")))
                .isInstanceOfSatisfying(
                        ResolverException.class, e -> assertThat(e.code()).isEqualTo(number("EAI_NONAME")));
    }

    @Test
    void localhost_is_this_machine() throws Exception {
        assertThat(RESOLVER.getaddrinfo(bytes("localhost"), null, number("AF_INET"), number("SOCK_STREAM"), 0, 0))
                .extracting(Resolver.Entry::address)
                .contains(new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 0));
    }

    @Test
    void what_cannot_be_is_told_by_its_code() {
        assertCode("EAI_FAMILY", () -> RESOLVER.getaddrinfo(bytes("::1"), null, number("AF_UNIX"), 0, 0, 0));
        assertCode("EAI_NONAME", () -> RESOLVER.getaddrinfo(null, null, 0, 0, 0, 0));
        assertCode("EAI_SOCKTYPE", () -> RESOLVER.getaddrinfo(bytes("::1"), null, 0, 4711, 0, 0));
        assertCode("EAI_SERVICE", () -> RESOLVER.getaddrinfo(bytes("::1"), bytes("no such"), 0, 0, 0, 0));
        assertCode("EAI_SERVICE", () -> RESOLVER.getaddrinfo(bytes("::1"), bytes("80"), 0, number("SOCK_RAW"), 0, 0));
        assertCode("EAI_ADDRFAMILY", () -> RESOLVER.getaddrinfo(bytes("::1"), null, number("AF_INET"), 0, 0, 0));
        assertCode("EAI_ADDRFAMILY", () -> RESOLVER.getaddrinfo(bytes("127.1"), null, number("AF_INET6"), 0, 0, 0));
        int numbersAndNames = number("NI_NUMERICHOST") | number("NI_NAMEREQD");
        assertCode(
                "EAI_NONAME",
                () -> RESOLVER.getnameinfo(new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 80), numbersAndNames));
        int numeric = number("AI_NUMERICSERV");
        assertCode("EAI_NONAME", () -> RESOLVER.getaddrinfo(bytes("::1"), bytes("http"), 0, 0, 0, numeric));
        assertThatThrownBy(() -> RESOLVER.getaddrinfo(bytes("::1"), null, 0, 0, 0, number("AI_CANONNAME")))
                .isInstanceOf(UnavailableException.class);
    }

    private static void assertCode(String symbol, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ResolverException.class, e -> assertThat(e.code()).isEqualTo(number(symbol)));
    }

    @ParameterizedTest
    @CsvSource({
        "::1, ::1",
        "::, ::",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "1:0:0:0:0:0:0:0, 1::",
        "fe80::1, fe80::1"
    })
    void getnameinfo_writes_numbers_shortest(String address, String expected) throws Exception {
        Sockaddr name = new Sockaddr.Inet6(InetAddress.getByName(address).getAddress(), 80, 0, 0);
        assertThat(RESOLVER.getnameinfo(name, number("NI_NUMERICHOST") | number("NI_NUMERICSERV")))
                .isEqualTo(new Resolver.Names(expected, "80"));
    }

    @Test
    void getnameinfo_keeps_mapped_addresses_dotted_and_zones_visible() throws Exception {
        int numeric = number("NI_NUMERICHOST") | number("NI_NUMERICSERV");
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1, 1, 2, 3, 4};
        assertThat(RESOLVER.getnameinfo(new Sockaddr.Inet6(mapped, 1, 0, 0), numeric)
                        .host())
                .isEqualTo("::ffff:1.2.3.4");
        byte[] global = InetAddress.getByName("2001:db8::1").getAddress();
        assertThat(RESOLVER.getnameinfo(new Sockaddr.Inet6(global, 1, 0, 7), numeric)
                        .host())
                .isEqualTo("2001:db8::1%7");
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        byte[] allNodes = InetAddress.getByName("ff02::1").getAddress();
        assertThat(RESOLVER.getnameinfo(new Sockaddr.Inet6(allNodes, 1, 0, loopback.getIndex()), numeric)
                        .host())
                .isEqualTo("ff02::1%" + loopback.getName());
    }

    @Test
    void gethostname_is_what_the_system_says() throws Exception {
        Process hostname = new ProcessBuilder("uname", "-n").start();
        String expected = new String(hostname.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(new String(RESOLVER.gethostname(), StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void every_interface_has_its_name_and_its_number_whether_it_has_an_address_or_not() throws Exception {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/sys/class/net"), Files::isDirectory)) {
            all.forEach(it -> names.add(it.getFileName() + " " + content(it.resolve("ifindex"))));
        }
        assertThat(RESOLVER.ifNameindex())
                .extracting(it -> new String(it.name(), StandardCharsets.UTF_8) + " " + it.index())
                .containsExactlyInAnyOrderElementsOf(names);
        for (Resolver.Interface each : RESOLVER.ifNameindex()) {
            assertThat(RESOLVER.ifNametoindex(each.name())).isEqualTo(each.index());
            assertThat(RESOLVER.ifIndextoname(each.index())).isEqualTo(each.name());
        }
        assertThatThrownBy(() -> RESOLVER.ifNametoindex(bytes("none"))).hasMessage("if_nametoindex: ENODEV");
        assertThatThrownBy(() -> RESOLVER.ifIndextoname(0)).hasMessage("if_indextoname: ENXIO");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_address_has_the_name_of_its_host_and_no_aliases() throws Exception {
        Sockaddr loopback = new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 80);
        Resolver.Host host = RESOLVER.gethostbyaddr(loopback);
        assertThat(host.name())
                .isEqualTo(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}).getCanonicalHostName());
        assertThat(host.addresses()).containsExactly(new Sockaddr.Inet(new byte[] {127, 0, 0, 1}, 0));
        assertThatThrownBy(() -> RESOLVER.gethostbyaddr(new Sockaddr.Inet6(new byte[16], 0, 0, 0)))
                .isInstanceOfSatisfying(ResolverException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ResolverException.Kind.HOST);
                    assertThat(e.code()).isEqualTo(1);
                });
        SocketModule socket = SocketModule.load("nio");
        HostInfo found = socket.gethostbyaddr("127.0.0.1");
        assertThat(found.ipaddrlist()).containsExactly("127.0.0.1");
        assertThatThrownBy(found::aliaslist)
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        e -> assertThat(e.capability()).isEqualTo(Capability.HOST_ALIASES));
    }
}
