package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Resolver;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Full names, from a database with one host in it. */
@Compliance
final class GetfqdnTest {

    @Test
    @Asserts("socket.getfqdn#1")
    void noNameIsThisMachine(Kit kit) throws Exception {
        SocketModule socket = knowing(kit, KnownHost.named("here.example"));
        assertThat(socket.getfqdn()).isEqualTo("here.example");
        assertThat(socket.getfqdn("")).isEqualTo("here.example");
    }

    @Test
    @Asserts("socket.getfqdn#2")
    void thePrimaryNameComesFirst(Kit kit) throws Exception {
        SocketModule socket = knowing(kit, KnownHost.named("primary.example", "alias.example"));
        assertThat(socket.getfqdn("name")).isEqualTo("primary.example");
    }

    @Test
    @Asserts("socket.getfqdn#3")
    void thenTheFirstAliasWithADot(Kit kit) throws Exception {
        SocketModule socket = knowing(kit, KnownHost.named("short", "other", "first.example", "second.example"));
        assertThat(socket.getfqdn("name")).isEqualTo("first.example");
    }

    @Test
    @Asserts("socket.getfqdn#4")
    void aNameWithoutAFullOneIsUnchanged(Kit kit) throws Exception {
        SocketModule socket = knowing(kit, KnownHost.named("short", "other"));
        assertThat(socket.getfqdn("name")).isEqualTo("name");
        assertThat(socket.getfqdn(KnownHost.ADDRESS)).isEqualTo(KnownHost.ADDRESS);
    }

    @Test
    @Asserts("socket.getfqdn#5")
    void anUnknownNameIsUnchanged(Kit kit) throws Exception {
        assertThat(knowing(kit, null).getfqdn("name.invalid")).isEqualTo("name.invalid");
    }

    @Test
    @Asserts("socket.getfqdn#6")
    void thisMachineWithoutAFullNameHasTheNameThatItHas(Kit kit) throws Exception {
        SocketModule socket = knowing(kit, KnownHost.named("short"));
        assertThat(socket.getfqdn("")).isEqualTo(KnownHost.HERE);
        assertThat(socket.getfqdn("0.0.0.0")).isEqualTo(KnownHost.HERE);
        assertThat(knowing(kit, null).getfqdn()).isEqualTo(KnownHost.HERE);
    }

    private static SocketModule knowing(Kit kit, Resolver.@Nullable Host host) {
        return kit.withResolver(good -> new KnownHost(good, host));
    }
}
