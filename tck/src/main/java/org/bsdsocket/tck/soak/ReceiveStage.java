package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;

/** One end of a pair to which nothing is sent. */
final class ReceiveStage extends PairStage {

    private final Calling receive;

    ReceiveStage(SocketModule socket, Timeout mode, Calling receive) {
        super(socket, mode);
        this.receive = receive;
    }

    @Override
    Socket open() throws Exception {
        Socket s = renew().first();
        s.settimeout(mode);
        return s;
    }

    @Override
    void call(Socket s) throws Exception {
        receive.on(s);
    }

    @Override
    void use(Socket s) throws Exception {
        pair().second().sendall(new byte[] {42});
        assertThat(s.recv(9)).containsExactly(42);
    }
}
