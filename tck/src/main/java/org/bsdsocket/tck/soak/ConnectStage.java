package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.UnixAddress;

/** A socket that is to connect to a listener whose queue is full. */
final class ConnectStage extends Stage {

    private static final int MOST_PENDING = 1024;
    private static final double LONG_ENOUGH_TO_CONNECT = 0.15;

    private final AddressFamily family;
    private final Timeout mode;
    private final Path folder = Files.createTempDirectory("soak");
    private final Socket listener;
    private final Address address;

    ConnectStage(SocketModule socket, AddressFamily family, Timeout mode) throws Exception {
        super(socket);
        this.family = family;
        this.mode = mode;
        this.listener = prop(socket.socket(family));
        listener.bind(
                family.equals(Constants.AF_UNIX)
                        ? UnixAddress.of(folder.resolve("listener"))
                        : new HostPort("127.0.0.1", 0));
        listener.listen(0);
        this.address = listener.getsockname();
        fill();
    }

    private void fill() throws Exception {
        for (int i = 0; i < MOST_PENDING; i++) {
            Socket pending = prop(socket.socket(family));
            pending.settimeout(Timeout.ofSeconds(LONG_ENOUGH_TO_CONNECT));
            try {
                pending.connect(address);
            } catch (TimeoutException | BlockingIOException full) {
                return;
            }
        }
        throw new AssertionError("a listener with a backlog of 0 took " + MOST_PENDING + " connections");
    }

    @Override
    Socket open() throws Exception {
        Socket s = ofRound(socket.socket(family));
        s.settimeout(mode);
        return s;
    }

    @Override
    void call(Socket s) throws Exception {
        s.connect(address);
    }

    @Override
    void use(Socket s) throws Exception {
        if (family.equals(Constants.AF_UNIX)) {
            // Takes one from the queue and puts one there: it is full again.
            listener.accept().conn().close();
            s.connect(address);
            assertThat(s.getpeername()).isEqualTo(address);
        } else {
            // The attempt goes on, for as long as the queue is full. It has a socket to go on with.
            s.settimeout(Timeout.NON_BLOCKING);
            assertThat(s.getsockopt(Constants.SOL_SOCKET, Constants.SO_RCVBUF)).isPositive();
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        Files.deleteIfExists(folder.resolve("listener"));
        Files.delete(folder);
    }
}
