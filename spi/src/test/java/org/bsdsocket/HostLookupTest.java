package org.bsdsocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.ResolverException;
import org.bsdsocket.spi.Sockaddr;
import org.junit.jupiter.api.Test;

class HostLookupTest {

    private static final Sockaddr FOUR = new Sockaddr.Inet(new byte[] {1, 2, 3, 4}, 0);
    private static final Sockaddr SIX =
            new Sockaddr.Inet6(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, 0, 0, 0);

    private final FakeDriver fake = new FakeDriver();
    private final SocketModule socket = SocketModule.over(fake);

    private static Resolver.Host host(String name, String... aliases) {
        return new Resolver.Host(name, List.of(aliases), List.of(FOUR, SIX));
    }

    private static List<Resolver.Entry> entries(Sockaddr... addresses) {
        return List.of(addresses).stream()
                .map(it -> new Resolver.Entry(0, 0, 0, "", it))
                .toList();
    }

    private static Exception unknown() {
        return new ResolverException(ResolverException.Kind.HOST, 1, "unknown host");
    }

    @Test
    void aNumericHostIsNotLookedUp() throws OSException {
        assertThat(socket.gethostbyname("1.2.3.4")).isEqualTo("1.2.3.4");
        assertThat(socket.gethostbyname("")).isEqualTo("0.0.0.0");
        assertThat(socket.gethostbyname("<broadcast>")).isEqualTo("255.255.255.255");
        assertThat(fake.calls).doesNotContain("getaddrinfo");
    }

    @Test
    void aHostThatGetaddrinfoDoesNotFindIsNotAskedForAgain() {
        fake.on("getaddrinfo", args -> {
            throw new ResolverException(ResolverException.Kind.GAI, -2, "unknown name");
        });
        assertThatExceptionOfType(GaiException.class).isThrownBy(() -> socket.gethostbynameEx("nobody"));
        assertThat(fake.calls).doesNotContain("gethostbyname");
    }

    @Test
    void allNamesAndAddressesOfAHostAreAnswered() throws OSException {
        fake.give("gethostbyname", host("name", "one", "two"));
        assertThat(socket.gethostbynameEx("1.2.3.4"))
                .isEqualTo(new HostInfo(
                        "name", List.of("one", "two"), List.of("1.2.3.4", "102:304:506:708:90a:b0c:d0e:f10")));
        fake.on("gethostbyname", args -> {
            throw unknown();
        });
        assertThatExceptionOfType(HostException.class)
                .isThrownBy(() -> socket.gethostbynameEx("1.2.3.4"))
                .withMessage("gethostbyname: [h_errno 1] unknown host: host '1.2.3.4'")
                .satisfies(e -> assertThat(e.hErrno()).isEqualTo(1))
                .satisfies(e -> assertThat(e.string()).isEqualTo("unknown host"));
    }

    @Test
    void anAddressOfEitherFamilyHasAHost() throws OSException {
        List<Object> asked = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            fake.on("gethostbyaddr", args -> {
                asked.add(args[0]);
                return host("name");
            });
        }
        socket.gethostbyaddr("1.2.3.4");
        socket.gethostbyaddr("102:304:506:708:90a:b0c:d0e:f10");
        fake.give("getaddrinfo", entries(SIX, FOUR));
        socket.gethostbyaddr("a name");
        assertThat(asked).containsExactly(FOUR, SIX, SIX);
    }

    @Test
    void theWildcardIsAnAddressOnlyIfThereIsOne() throws OSException {
        fake.give("getaddrinfo", entries(SIX, FOUR));
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> socket.gethostbyaddr(""))
                .withMessageContaining("stands for 2 addresses; expected one");
        fake.give("getaddrinfo", entries(FOUR)).give("gethostbyaddr", host("name"));
        assertThat(socket.gethostbyaddr("").hostname()).isEqualTo("name");
    }

    @Test
    void theFirstNameWithADotIsTheFullOne() throws OSException {
        fake.give("gethostbyaddr", host("short", "also", "full.example", "other.example"));
        assertThat(socket.getfqdn("1.2.3.4")).isEqualTo("full.example");
        fake.give("gethostbyaddr", host("primary.example", "full.example"));
        assertThat(socket.getfqdn("1.2.3.4")).isEqualTo("primary.example");
    }

    @Test
    void whatOnlyAliasesCouldTellIsRefusedWhereThereAreNone() throws OSException {
        fake.capabilities.remove(Capability.HOST_ALIASES);
        SocketModule poor = fake.module();
        fake.give("gethostbyaddr", host("primary.example"));
        assertThat(poor.getfqdn("1.2.3.4")).isEqualTo("primary.example");
        fake.give("gethostbyaddr", host("short")).give("gethostbyaddr", host("short"));
        assertThat(poor.gethostbyaddr("1.2.3.4").hostname()).isEqualTo("short");
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> poor.getfqdn("1.2.3.4"))
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.HOST_ALIASES));
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> poor.gethostbynameEx("1.2.3.4"))
                .satisfies(e -> assertThat(e.capability()).isEqualTo(Capability.HOST_ALIASES));
    }

    @Test
    void aNameWithoutAFullOneIsUnchanged() throws OSException {
        fake.give("gethostbyaddr", host("short", "also"));
        assertThat(socket.getfqdn(" 1.2.3.4 ")).isEqualTo(" 1.2.3.4 ");
        fake.on("gethostbyaddr", args -> {
            throw unknown();
        });
        assertThat(socket.getfqdn("1.2.3.4")).isEqualTo("1.2.3.4");
    }

    @Test
    void thisMachineIsAskedForByItsName() throws OSException {
        for (String here : List.of("", " ", "0.0.0.0", "::")) {
            fake.give("gethostname", "here".getBytes(StandardCharsets.US_ASCII))
                    .give("getaddrinfo", entries(FOUR))
                    .give("gethostbyaddr", host("short"));
            assertThat(socket.getfqdn(here)).isEqualTo("here");
        }
        fake.give("gethostname", "here".getBytes(StandardCharsets.US_ASCII))
                .give("getaddrinfo", entries(FOUR))
                .give("gethostbyaddr", host("here.example"));
        assertThat(socket.getfqdn()).isEqualTo("here.example");
    }

    @Test
    void namesThatNoSystemTakesAreRefusedBeforeAnythingIsAsked() {
        assertThatIllegalArgumentException().isThrownBy(() -> socket.gethostbyname("a".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.gethostbynameEx("a..b"));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.gethostbyaddr("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.sethostname("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.getservbyname("\ud800", null));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.getservbyname("a", "b\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.getservbyport(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.getservbyport(65536));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.getprotobyname("\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.ifNametoindex("lo\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.ifIndextoname(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> socket.ifIndextoname(1L << 32));
        assertThat(fake.calls).isEmpty();
    }

    @Test
    void namesReachTheSystemAsBytes() throws OSException {
        List<byte[]> given = new ArrayList<>();
        fake.on("sethostname", args -> {
            given.add((byte[]) args[0]);
            return null;
        });
        socket.sethostname("a\udcff");
        assertThat(given).containsExactly(new byte[] {'a', -1});
        fake.give("ifIndextoname", new byte[] {'a', -1});
        assertThat(socket.ifIndextoname(7)).isEqualTo("a\udcff");
    }

    @Test
    void whatTheTablesDoNotHaveIsAnErrorWithoutANumber() throws OSException {
        fake.give("getservbyname", OptionalInt.empty())
                .give("getservbyport", Optional.empty())
                .give("getprotobyname", OptionalInt.empty())
                .give("getservbyname", OptionalInt.of(80));
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> socket.getservbyname("web", "tcp"))
                .withMessage("getservbyname: the system knows no service 'web' over 'tcp'")
                .satisfies(e -> assertThat(e.errno()).isZero());
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> socket.getservbyport(80))
                .withMessage("getservbyport: the system knows no service on port 80");
        assertThatExceptionOfType(OSException.class)
                .isThrownBy(() -> socket.getprotobyname("mine"))
                .withMessage("getprotobyname: the system knows no protocol 'mine'");
        assertThat(socket.getservbyname("http")).isEqualTo(80);
    }

    @Test
    void auditHooksAreToldOfEachQuestionAsDocumented() throws OSException {
        List<String> told = new ArrayList<>();
        socket.addAuditHook((event, args) -> told.add(event + args));
        fake.give("gethostbyname", host("name"))
                .give("gethostbyaddr", host("name"))
                .give("getservbyname", OptionalInt.of(1))
                .give("getservbyname", OptionalInt.of(1))
                .give("getservbyport", Optional.of("a"))
                .give("getprotobyname", OptionalInt.of(1));
        socket.gethostbyname("1.2.3.4");
        socket.gethostbynameEx("1.2.3.4");
        socket.gethostbyaddr("1.2.3.4");
        socket.sethostname("new");
        socket.getservbyname("web");
        socket.getservbyname("web", "tcp");
        socket.getservbyport(80);
        socket.getprotobyname("tcp");
        assertThat(told)
                .containsExactly(
                        "socket.gethostbyname[1.2.3.4]",
                        "socket.gethostbyname[1.2.3.4]",
                        "socket.gethostbyaddr[1.2.3.4]",
                        "socket.sethostname[new]",
                        "socket.getservbyname[web, null]",
                        "socket.getservbyname[web, tcp]",
                        "socket.getservbyport[80, null]");
    }
}
