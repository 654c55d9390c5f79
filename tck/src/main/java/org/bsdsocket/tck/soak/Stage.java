package org.bsdsocket.tck.soak;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;

/**
 * The sockets around a call that blocks: what stands for the whole run, and what is made anew for each round.
 *
 * <p>Used by one thread, but for {@link #call}.
 */
abstract class Stage implements AutoCloseable {

    final SocketModule socket;
    private final Deque<Socket> props = new ArrayDeque<>();
    private final Deque<Socket> ofRound = new ArrayDeque<>();

    Stage(SocketModule socket) {
        this.socket = socket;
    }

    /** A fresh socket on which {@link #call} blocks. */
    abstract Socket open() throws Exception;

    /** Blocks until somebody ends it. */
    abstract void call(Socket s) throws Exception;

    /** Does with the socket what the call could not, to show that the interrupt left it whole. */
    abstract void use(Socket s) throws Exception;

    /** Has it closed with the stage. */
    final Socket prop(Socket s) {
        props.push(s);
        return s;
    }

    /** Has it closed with the round. */
    final Socket ofRound(Socket s) {
        ofRound.push(s);
        return s;
    }

    final void endRound() throws OSException {
        closeAll(ofRound);
    }

    @Override
    public void close() throws IOException {
        closeAll(ofRound);
        closeAll(props);
    }

    private static void closeAll(Deque<Socket> sockets) throws OSException {
        while (!sockets.isEmpty()) {
            sockets.pop().close();
        }
    }
}
