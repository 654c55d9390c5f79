package org.bsdsocket.tck.tests.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.bsdsocket.ConnectionRefusedException;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Kit;

/** An address whose server has ended: nobody listens there any more, and one of its connections is left in TIME_WAIT. */
public final class UsedAddress {

    private static final long PATIENCE = Bytes.SOON.toNanos();

    /** Makes the server that is to end, listening at the address it is given. */
    @FunctionalInterface
    public interface Serving {
        Socket at(HostPort address) throws OSException;
    }

    private UsedAddress() {}

    /** Lets a server listen and end, and returns where that was. */
    public static HostPort of(SocketModule socket, Kit kit, Serving serving) throws Exception {
        Socket server = kit.track(serving.at(new HostPort(quietLoopback(), 0)));
        HostPort address = kit.address(server);
        Socket client = client(socket, kit);
        kit.within(Bytes.SOON, () -> client.connect(address));
        Socket conn = kit.track(kit.within(Bytes.SOON, server::accept).conn());
        // The side that closes first keeps the address once the other has closed too.
        conn.close();
        assertThat(kit.within(Bytes.SOON, () -> client.recv(1))).isEmpty();
        client.close();
        server.close();
        awaitNobody(socket, kit, address);
        return address;
    }

    /** A process that is just being started holds copies of all descriptors, the listening one too, until it runs its program. */
    private static void awaitNobody(SocketModule socket, Kit kit, HostPort address) throws Exception {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE) {
            Socket probe = client(socket, kit);
            try {
                kit.within(Bytes.SOON, () -> probe.connect(address));
            } catch (ConnectionRefusedException gone) {
                return;
            } finally {
                probe.close();
            }
        }
        throw kit.failure("a closed server's port refuses connections", "it still accepts them");
    }

    private static Socket client(SocketModule socket, Kit kit) throws OSException {
        return kit.track(socket.socket());
    }

    /** Where another program is unlikely to take the port that is free for a moment. */
    private static String quietLoopback() {
        boolean wide = System.getProperty("os.name", "").startsWith("Linux");
        return wide ? "127.77." + ThreadLocalRandom.current().nextInt(256) + ".1" : "127.0.0.1";
    }
}
