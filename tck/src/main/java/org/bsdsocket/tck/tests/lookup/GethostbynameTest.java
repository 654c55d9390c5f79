package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.GaiException;
import org.bsdsocket.HostInfo;
import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.spi.Sockaddr;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Hosts by name, in the short form and the long one. */
@Compliance
final class GethostbynameTest {

    private static final String NAME = "many.invalid";

    @Test
    @Asserts("socket.gethostbyname#1")
    void aNameBecomesItsFirstAddress(Kit kit) throws Exception {
        assertThat(kit.withHost(NAME, "192.0.2.7", "192.0.2.8").gethostbyname(NAME))
                .isEqualTo("192.0.2.7");
    }

    @Test
    @Asserts("socket.gethostbyname#2")
    void anAddressStaysTheSame(SocketModule socket) throws Exception {
        for (String address : List.of("100.50.200.5", "127.0.0.1", "0.0.0.1")) {
            assertThat(socket.gethostbyname(address)).isEqualTo(address);
        }
    }

    @Test
    @Asserts("socket.gethostbyname#3")
    void aHostOfIpv6AloneIsRefused(Kit kit) {
        SocketModule socket = kit.withHost(NAME, "2001:db8::7");
        kit.raises(GaiException.class, () -> socket.gethostbyname(NAME));
    }

    @Test
    @Asserts("socket.gethostbyname#4")
    void tellsTheAuditHooksBeforeItAsks(SocketModule socket, Kit kit) {
        assertThat(told(
                        socket,
                        "socket.gethostbyname",
                        () -> kit.raises(IllegalStateException.class, () -> socket.gethostbyname(NAME))))
                .containsExactly(List.of(NAME));
    }

    @Test
    @Asserts("socket.gethostbyname_ex#1")
    void theLongFormIsWhatCpythonSays(SocketModule socket, Kit kit) throws Exception {
        for (String host : List.of("localhost", socket.gethostname(), "127.0.0.1", "192.0.2.1")) {
            HostInfo found = socket.gethostbynameEx(host);
            assertThat(Fields.of(found))
                    .as(host)
                    .isEqualTo(kit.oracle().lines(Fields.SCRIPT.formatted("gethostbyname_ex"), host));
        }
    }

    @Test
    @Asserts("socket.gethostbyname_ex#2")
    void thePrimaryNameIsTheDatabases(Kit kit) throws Exception {
        assertThat(many(kit).gethostbynameEx(NAME).hostname()).isEqualTo("primary.example");
    }

    @Test
    @Asserts("socket.gethostbyname_ex#3")
    void aliasesAreThereInOrder(Kit kit) throws Exception {
        assertThat(many(kit).gethostbynameEx(NAME).aliaslist()).containsExactly("one", "two.example");
    }

    @Test
    @Asserts("socket.gethostbyname_ex#4")
    void addressesAreThereInOrder(Kit kit) throws Exception {
        assertThat(many(kit).gethostbynameEx(NAME).ipaddrlist()).containsExactly("192.0.2.9", "192.0.2.8");
    }

    @Test
    @Asserts("socket.gethostbyname_ex#5")
    void aHostOfIpv6AloneIsRefusedByTheLongForm(Kit kit) {
        SocketModule socket = kit.withHost(NAME, "2001:db8::7");
        kit.raises(GaiException.class, () -> socket.gethostbynameEx(NAME));
    }

    @Test
    @Asserts("socket.gethostbyname_ex#6")
    void theLongFormTellsTheAuditHooksBeforeItAsks(SocketModule socket, Kit kit) {
        assertThat(told(
                        socket,
                        "socket.gethostbyname",
                        () -> kit.raises(IllegalStateException.class, () -> socket.gethostbynameEx(NAME))))
                .containsExactly(List.of(NAME));
    }

    private static SocketModule many(Kit kit) {
        Resolver.Host host = new Resolver.Host(
                "primary.example",
                List.of("one", "two.example"),
                List.of(
                        new Sockaddr.Inet(new byte[] {(byte) 192, 0, 2, 9}, 0),
                        new Sockaddr.Inet(new byte[] {(byte) 192, 0, 2, 8}, 0)));
        return kit.withResolver(good -> new KnownHost(good, host));
    }

    /** What the hooks are told of an event, and stop. */
    static List<List<?>> told(SocketModule socket, String wanted, Runnable action) {
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals(wanted)) {
                told.add(args);
                throw new IllegalStateException("not to be asked");
            }
        });
        action.run();
        return new ArrayList<>(told);
    }
}
