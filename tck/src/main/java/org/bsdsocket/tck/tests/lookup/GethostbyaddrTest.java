package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.HostInfo;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Hosts by address. */
@Compliance
final class GethostbyaddrTest {

    private static final String NAME_AND_ADDRESSES = """
            name, aliases, addresses = socket.gethostbyaddr(sys.argv[1])
            print(name, *addresses)
            """;

    private static final byte[] FOUR = {(byte) 192, 0, 2, 9};
    private static final byte[] SIX = {0x20, 1, 0xd, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9};
    private static final Resolver.Host HOST = new Resolver.Host(
            "primary.example",
            List.of("one", "two.example"),
            List.of(new Sockaddr.Inet(FOUR, 0), new Sockaddr.Inet6(SIX, 0, 0, 0)));

    @Test
    @Asserts("socket.gethostbyaddr#1")
    void theLoopbackIsWhatCpythonSays(SocketModule socket, Kit kit) throws Exception {
        assertThat(Fields.of(socket.gethostbyaddr("127.0.0.1")))
                .isEqualTo(kit.oracle().lines(Fields.SCRIPT.formatted("gethostbyaddr"), "127.0.0.1"));
    }

    @Test
    @Asserts("socket.gethostbyaddr#8")
    void theLoopbackHasTheNameThatCpythonSays(SocketModule socket, Kit kit) throws Exception {
        HostInfo found = socket.gethostbyaddr("127.0.0.1");
        assertThat(found.hostname() + " " + String.join(" ", found.ipaddrlist()))
                .isEqualTo(kit.oracle().lines(NAME_AND_ADDRESSES, "127.0.0.1").get(0));
    }

    @Test
    @Asserts("socket.gethostbyaddr#2")
    void thePrimaryNameIsTheDatabases(Kit kit) throws Exception {
        assertThat(knowing(kit).gethostbyaddr("192.0.2.9").hostname()).isEqualTo("primary.example");
    }

    @Test
    @Asserts("socket.gethostbyaddr#3")
    void aliasesAreThereInOrder(Kit kit) throws Exception {
        assertThat(knowing(kit).gethostbyaddr("192.0.2.9").aliaslist()).containsExactly("one", "two.example");
    }

    @Test
    @Asserts("socket.gethostbyaddr#4")
    void addressesOfEitherFamilyAreThereInOrder(Kit kit) throws Exception {
        assertThat(knowing(kit).gethostbyaddr("192.0.2.9").ipaddrlist()).containsExactly("192.0.2.9", "2001:db8::9");
    }

    @Test
    @Asserts("socket.gethostbyaddr#5")
    void anIpv4AddressIsLookedUpAsSuch(Kit kit) throws Exception {
        assertThat(lookedUp(kit, "192.0.2.9")).isEqualTo(new Sockaddr.Inet(FOUR, 0));
    }

    @Test
    @Asserts("socket.gethostbyaddr#6")
    void anIpv6AddressIsLookedUpAsSuch(Kit kit) throws Exception {
        assertThat(lookedUp(kit, "2001:db8::9")).isEqualTo(new Sockaddr.Inet6(SIX, 0, 0, 0));
    }

    @Test
    @Asserts("socket.gethostbyaddr#7")
    void tellsTheAuditHooksBeforeItAsks(SocketModule socket, Kit kit) {
        assertThat(GethostbynameTest.told(
                        socket,
                        "socket.gethostbyaddr",
                        () -> kit.raises(IllegalStateException.class, () -> socket.gethostbyaddr("192.0.2.9"))))
                .containsExactly(List.of("192.0.2.9"));
    }

    private static SocketModule knowing(Kit kit) {
        return kit.withResolver(good -> new KnownHost(good, HOST));
    }

    private static Sockaddr lookedUp(Kit kit, String address) throws Exception {
        KnownHost[] known = new KnownHost[1];
        SocketModule socket = kit.withResolver(good -> known[0] = new KnownHost(good, HOST));
        socket.gethostbyaddr(address);
        return known[0].asked.get(0);
    }
}
