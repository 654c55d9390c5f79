package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnixAddress;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.FreeAddress;
import org.junit.jupiter.api.Test;

@Compliance
final class BindTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final HostPort ANY_PORT = new HostPort("127.0.0.1", 0);

    @Test
    @Asserts("socket.socket.bind#1")
    void theSocketIsReachedAtItsAddress(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.socket());
        HostPort address = FreeAddress.use(socket, free -> {
            server.bind(free);
            return free;
        });
        assertThat(server.getsockname()).isEqualTo(address);
        server.listen();
        Socket client = kit.track(socket.socket());
        kit.within(SOON, () -> client.connect(address));
        assertThat(client.getpeername()).isEqualTo(address);
    }

    @Test
    @Asserts("socket.socket.bind#2")
    void anAddressThatIsTakenIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket listener = kit.listener();
        Socket late = kit.track(socket.socket());
        Address taken = listener.getsockname();
        kit.raises(OSException.class, "EADDRINUSE", () -> late.bind(taken));
    }

    @Test
    @Asserts("socket.socket.bind#3")
    void aBoundSocketIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        s.bind(ANY_PORT);
        Address before = s.getsockname();
        kit.raises(OSException.class, "EINVAL", () -> s.bind(ANY_PORT));
        assertThat(s.getsockname()).isEqualTo(before);
    }

    @Test
    @Asserts("socket.socket.bind#4")
    void anAddressOfAnotherFamilyIsRefused(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        UnixAddress path = kit.unixPath();
        kit.raises(IllegalArgumentException.class, () -> s.bind(path));
        kit.raises(IllegalArgumentException.class, () -> s.bind(new HostPort6("::1", 0, 0, 0)));
        assertThat(Files.exists(Path.of(path.path()))).as("a file was made").isFalse();
    }

    @Test
    @Asserts("socket.socket.bind#5")
    void aPathBindsAUnixSocket(SocketModule socket, Kit kit) throws Exception {
        UnixAddress path = kit.unixPath();
        Socket s = kit.track(socket.socket(Constants.AF_UNIX));
        s.bind(path);
        assertThat(s.getsockname()).isEqualTo(path);
        assertThat(Files.exists(Path.of(path.path()))).as("a file was made").isTrue();
    }

    @Test
    @Asserts("socket.socket.bind#6")
    void bothFormsBindAnInet6Socket(SocketModule socket, Kit kit) throws Exception {
        for (Address form : new Address[] {new HostPort("::1", 0), new HostPort6("::1", 0, 0, 0)}) {
            Socket s = kit.track(socket.socket(Constants.AF_INET6));
            s.bind(form);
            assertThat(s.getsockname()).isInstanceOfSatisfying(HostPort6.class, bound -> {
                assertThat(bound.host()).isEqualTo("::1");
                assertThat(bound.port()).isPositive();
            });
        }
    }

    @Test
    @Asserts("socket.socket.bind#7")
    void auditHooksAreToldBefore(SocketModule socket, Kit kit) throws Exception {
        List<List<?>> events = new CopyOnWriteArrayList<>();
        List<Address> before = new ArrayList<>();
        Socket s = kit.track(socket.socket());
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.bind")) {
                events.add(args);
                before.add(name(s));
            }
        });
        s.bind(ANY_PORT);
        assertThat(events).hasSize(1);
        assertThat(events.get(0)).hasSize(2);
        assertThat(events.get(0).get(0)).as("self").isSameAs(s);
        assertThat(events.get(0).get(1)).as("address").isEqualTo(ANY_PORT);
        assertThat(before.get(0)).as("the address at that time").isNotEqualTo(s.getsockname());
    }

    @Test
    @Asserts("socket.socket.bind#8")
    void anAuditHookThatThrowsKeepsItFromHappening(SocketModule socket, Kit kit) throws Exception {
        Socket s = kit.track(socket.socket());
        Address before = s.getsockname();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.bind")) {
                throw new SecurityException("not here");
            }
        });
        kit.raises(SecurityException.class, () -> s.bind(ANY_PORT));
        assertThat(s.getsockname()).isEqualTo(before);
    }

    private static Address name(Socket s) {
        try {
            return s.getsockname();
        } catch (OSException e) {
            throw new AssertionError("the socket that is audited has no name", e);
        }
    }
}
