package org.bsdsocket.benchmarks.syscalls;

import static org.bsdsocket.Constants.AF_INET;
import static org.bsdsocket.Constants.SOCK_DGRAM;
import static org.bsdsocket.Constants.SOCK_STREAM;

import java.util.ArrayList;
import java.util.List;
import org.bsdsocket.Address;
import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/**
 * The sockets of one loop, made anew for each: two connected ends, a datagram socket that sends to itself, a listener, and as
 * many clients of it as the loop has rounds.
 */
final class Ends implements AutoCloseable {

    final Socket near;
    final Socket far;
    final Socket box;
    final Socket listener;
    final Address door;
    final Address itself;
    final List<Socket> clients = new ArrayList<>();

    private final List<Socket> all = new ArrayList<>();

    /** All but the far end in that mode. */
    Ends(SocketModule socket, Mode mode) throws OSException {
        listener = made(socket.socket(AF_INET, SOCK_STREAM));
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen(2 * Loops.ROUNDS);
        door = listener.getsockname();
        near = made(socket.socket(AF_INET, SOCK_STREAM));
        near.connect(door);
        far = made(listener.accept().conn());
        box = made(socket.socket(AF_INET, SOCK_DGRAM));
        box.bind(new HostPort("127.0.0.1", 0));
        itself = box.getsockname();
        for (int i = 0; i < Loops.ROUNDS; i++) {
            clients.add(made(socket.socket(AF_INET, SOCK_STREAM)));
        }
        for (Socket one : all) {
            if (one != far) {
                one.settimeout(mode.timeout());
            }
        }
    }

    Socket made(Socket one) {
        all.add(one);
        return one;
    }

    @Override
    public void close() throws OSException {
        for (Socket one : all) {
            one.close();
        }
    }
}
