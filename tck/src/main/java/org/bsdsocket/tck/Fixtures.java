package org.bsdsocket.tck;

import java.nio.ByteBuffer;
import org.bsdsocket.Address;
import org.bsdsocket.AddressFamily;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.MsgFlag;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.bsdsocket.TimeoutException;
import org.bsdsocket.UnixAddress;

/** Sockets in the states that tests begin with, made by the module under test: what it fails here, it fails. */
final class Fixtures {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int BLOCK = 65536;
    // Small kernels round a backlog up; none rounds it up to this.
    private static final int MOST_PENDING = 1024;
    private static final double PENDING_SECONDS = 0.15;

    private final SocketModule socket;
    private final Kit kit;

    Fixtures(SocketModule socket, Kit kit) {
        this.socket = socket;
        this.kit = kit;
    }

    SocketPair tcpPair() throws OSException {
        return connected(Constants.AF_INET, new HostPort(LOOPBACK, 0));
    }

    SocketPair unixPair() throws OSException {
        return connected(Constants.AF_UNIX, kit.unixPath());
    }

    SocketPair udpPair() throws OSException {
        Socket first = udp();
        Socket second = udp();
        first.connect(second.getsockname());
        second.connect(first.getsockname());
        return new SocketPair(first, second);
    }

    Socket listener() throws OSException {
        return listener(Constants.AF_INET, new HostPort(LOOPBACK, 0));
    }

    Socket udp() throws OSException {
        Socket made = kit.track(socket.socket(Constants.AF_INET, Constants.SOCK_DGRAM));
        made.bind(new HostPort(LOOPBACK, 0));
        return made;
    }

    /** Bound and never listening: the port refuses, and stays ours. */
    HostPort refusingAddress() throws OSException {
        Socket bound = kit.track(socket.socket(Constants.AF_INET));
        bound.bind(new HostPort(LOOPBACK, 0));
        return kit.address(bound);
    }

    HostPort fullListener() throws OSException {
        return full(Constants.AF_INET, new HostPort(LOOPBACK, 0));
    }

    UnixAddress fullUnixListener() throws OSException {
        return full(Constants.AF_UNIX, kit.unixPath());
    }

    long fill(Socket stream) throws OSException {
        stream.settimeout(Timeout.NON_BLOCKING);
        long sent = 0;
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        while (true) {
            try {
                sent += stream.send(block.clear(), MsgFlag.NONE);
            } catch (BlockingIOException full) {
                return sent;
            }
        }
    }

    private SocketPair connected(AddressFamily family, Address address) throws OSException {
        Socket listener = listener(family, address);
        Socket client = kit.track(socket.socket(family));
        client.connect(listener.getsockname());
        Socket server = kit.track(listener.accept().conn());
        listener.close();
        return new SocketPair(client, server);
    }

    private Socket listener(AddressFamily family, Address address) throws OSException {
        Socket made = kit.track(socket.socket(family));
        made.bind(address);
        made.listen();
        return made;
    }

    @SuppressWarnings("unchecked")
    private <A extends Address> A full(AddressFamily family, A address) throws OSException {
        Socket listener = kit.track(socket.socket(family));
        listener.bind(address);
        listener.listen(0);
        Address bound = listener.getsockname();
        for (int i = 0; i < MOST_PENDING; i++) {
            Socket pending = kit.track(socket.socket(family));
            pending.settimeout(Timeout.ofSeconds(PENDING_SECONDS));
            try {
                pending.connect(bound);
            } catch (TimeoutException | BlockingIOException blocked) {
                // AF_UNIX says EAGAIN at once even with a timeout: there is nothing to wait for.
                return (A) bound;
            }
        }
        throw new KitException(
                "a listener with backlog 0 took " + MOST_PENDING + " connections and none of them blocked");
    }
}
