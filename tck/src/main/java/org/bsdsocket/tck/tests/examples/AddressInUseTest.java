package org.bsdsocket.tck.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.bsdsocket.tck.tests.data.UsedAddress;
import org.junit.jupiter.api.Test;

@Compliance
final class AddressInUseTest {

    @Test
    @Asserts("examples#14")
    void anOldConnectionKeepsTheAddress(SocketModule socket, Kit kit) throws Exception {
        HostPort used = used(socket, kit, false);
        Socket next = stream(socket, kit, false);
        OSException refused = kit.raises(OSException.class, "EADDRINUSE", () -> next.bind(used));
        assertThat(refused.call()).isEqualTo("bind");
    }

    @Test
    @Asserts("examples#15")
    void theFlagMakesItFreeAtOnce(SocketModule socket, Kit kit) throws Exception {
        HostPort used = used(socket, kit, true);
        Socket without = stream(socket, kit, false);
        kit.raises(OSException.class, "EADDRINUSE", () -> without.bind(used));
        Socket next = stream(socket, kit, true);
        next.bind(used);
        next.listen(1);
        assertThat(next.getsockname()).isEqualTo(used);
        Socket client = Echo.client(socket, kit, used);
        Socket conn = kit.track(kit.within(Bytes.SOON, next::accept).conn());
        assertThat(conn.getpeername()).isEqualTo(client.getsockname());
    }

    private static HostPort used(SocketModule socket, Kit kit, boolean reusing) throws Exception {
        return UsedAddress.of(socket, kit, address -> {
            Socket server = stream(socket, kit, reusing);
            server.bind(address);
            server.listen(1);
            return server;
        });
    }

    private static Socket stream(SocketModule socket, Kit kit, boolean reusing) throws OSException {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        if (reusing) {
            made.setsockopt(Constants.SOL_SOCKET, Constants.SO_REUSEADDR, 1);
        }
        return made;
    }
}
