package org.bsdsocket.tck.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Accepted;
import org.bsdsocket.Address;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.jspecify.annotations.Nullable;

/** A server that sends everything back, and what its clients do. */
final class Echo {

    static final String LOOPBACK = "127.0.0.1";
    static final String GREETING = "Hello, world";

    private static final int ROOM = 1024;

    private Echo() {}

    /** A socket that listens at every IPv4 interface. */
    static Socket listener(SocketModule socket, Kit kit) throws OSException {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        made.bind(new HostPort("", 0));
        made.listen(1);
        return made;
    }

    /** How a client on this machine reaches a listener of IPv4. */
    static HostPort reached(Kit kit, Socket listener) throws OSException {
        return new HostPort(LOOPBACK, kit.address(listener).port());
    }

    /** Serves one client to its end. */
    static @Nullable Address serve(Socket listener) throws OSException {
        Accepted accepted = listener.accept();
        try (Socket conn = accepted.conn()) {
            byte[] data = conn.recv(ROOM);
            while (data.length > 0) {
                conn.sendall(data);
                data = conn.recv(ROOM);
            }
        }
        return accepted.address();
    }

    /** A client that has connected. */
    static Socket client(SocketModule socket, Kit kit, HostPort to) throws Exception {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_STREAM));
        kit.within(Bytes.SOON, () -> made.connect(to));
        return made;
    }

    /** Says hello and hears it again. */
    static void greet(Kit kit, Socket client) throws Exception {
        client.sendall(Bytes.of(GREETING));
        assertThat(Bytes.readText(kit, client, GREETING.length()))
                .as("what came back")
                .isEqualTo(GREETING);
    }
}
