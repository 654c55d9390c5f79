package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.OSException;
import org.bsdsocket.PermissionException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.saboteur.ForwardingResolver;
import org.junit.jupiter.api.Test;

/** The machine's name, in a namespace where it may change. */
@Compliance
final class SethostnameTest {

    private static final String NAME = "renamed-by-the-kit";

    @Test
    @Asserts("socket.sethostname#1")
    void theMachineHasTheNewName(SocketModule socket, Kit kit) throws Exception {
        RemoteHostname[] remote = new RemoteHostname[1];
        SocketModule module =
                kit.withResolver(good -> remote[0] = new RemoteHostname(good, socket.backend(), kit.directory()));
        module.sethostname(NAME);
        assertThat(remote[0].known).isEqualTo(NAME);
    }

    @Test
    @Asserts("socket.sethostname#2")
    void whoMayNotIsToldSo(SocketModule socket, Kit kit) throws Exception {
        RemoteHostname[] remote = new RemoteHostname[1];
        SocketModule module = kit.withResolver(good -> remote[0] =
                new RemoteHostname(good, socket.backend(), kit.directory(), "setpriv", "--bounding-set", "-sys_admin"));
        OSException refused = kit.raises(PermissionException.class, "EPERM", () -> module.sethostname(NAME));
        assertThat(refused.call()).isEqualTo("sethostname");
        assertThat(remote[0].known).isNotEqualTo(NAME);
    }

    @Test
    @Asserts("socket.sethostname#3")
    void tellsTheAuditHooksBeforeItDoesIt(Kit kit) {
        SocketModule socket = kit.withResolver(good -> new ForwardingResolver(good) {
            @Override
            public void sethostname(byte[] name) {
                // Not even a module whose hooks are deaf renames the machine.
            }
        });
        assertThat(GethostbynameTest.told(
                        socket,
                        "socket.sethostname",
                        () -> kit.raises(IllegalStateException.class, () -> socket.sethostname(NAME))))
                .containsExactly(List.of(NAME));
    }
}
