package org.bsdsocket.tck.tests.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.tck.Action;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

@Compliance
final class ListenTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int HANDFUL = 5;
    private static final int ENOUGH = 40;

    private interface Listen {
        void on(Socket listener) throws Exception;
    }

    @Test
    @Asserts("socket.socket.listen#1")
    void clientsAreLetInAfterIt(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.socket());
        server.bind(new HostPort("127.0.0.1", 0));
        Socket early = kit.track(socket.socket());
        kit.within(SOON, () -> kit.raises(ConnectionRefusedException.class, () -> early.connect(server.getsockname())));
        server.listen();
        Socket client = kit.track(socket.socket());
        kit.within(SOON, () -> client.connect(server.getsockname()));
        assertThat(client.getpeername()).isEqualTo(server.getsockname());
    }

    @Test
    @Asserts("socket.socket.listen#2")
    void aNegativeBacklogIsAsGoodAsZero(SocketModule socket, Kit kit) throws Exception {
        Socket server = kit.track(socket.socket());
        server.bind(new HostPort("127.0.0.1", 0));
        Action listen = () -> server.listen(-7);
        listen.run();
        Socket client = kit.track(socket.socket());
        kit.within(SOON, () -> client.connect(server.getsockname()));
        assertThat(client.getpeername()).isEqualTo(server.getsockname());
    }

    @Test
    @Asserts("socket.socket.listen#3")
    void theBacklogBoundsHowManyWait(SocketModule socket, Kit kit) throws Exception {
        int few = waiting(socket, kit, listener -> listener.listen(1));
        int more = waiting(socket, kit, listener -> listener.listen(9));
        assertThat(few).as("with a backlog of 1").isBetween(1, 8);
        assertThat(more).as("with a backlog of 9").isBetween(9, ENOUGH - 1);
    }

    @Test
    @Asserts("socket.socket.listen#4")
    void withoutABacklogAHandfulMayWait(SocketModule socket, Kit kit) throws Exception {
        assertThat(waiting(socket, kit, Socket::listen)).isGreaterThanOrEqualTo(HANDFUL);
    }

    /** How many clients connect before one has to wait, or enough of them. Over AF_UNIX, where the system counts exactly. */
    private static int waiting(SocketModule socket, Kit kit, Listen listen) throws Exception {
        Socket listener = kit.track(socket.socket(Constants.AF_UNIX));
        listener.bind(kit.unixPath());
        listen.on(listener);
        for (int clients = 0; clients < ENOUGH; clients++) {
            Socket client = kit.track(socket.socket(Constants.AF_UNIX));
            client.settimeout(Timeout.NON_BLOCKING);
            try {
                client.connect(listener.getsockname());
            } catch (BlockingIOException full) {
                return clients;
            }
        }
        return ENOUGH;
    }
}
