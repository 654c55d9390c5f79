package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;

/** A listening socket to which nobody connects. */
final class AcceptStage extends Stage {

    private final Timeout mode;

    AcceptStage(SocketModule socket, Timeout mode) {
        super(socket);
        this.mode = mode;
    }

    @Override
    Socket open() throws Exception {
        Socket listener = ofRound(socket.socket(Constants.AF_INET));
        listener.bind(new HostPort("127.0.0.1", 0));
        listener.listen(4);
        listener.settimeout(mode);
        return listener;
    }

    @Override
    void call(Socket s) throws Exception {
        s.accept().conn().close();
    }

    @Override
    void use(Socket s) throws Exception {
        Socket client = ofRound(socket.socket(Constants.AF_INET));
        client.connect(s.getsockname());
        Socket conn = ofRound(s.accept().conn());
        assertThat(conn.getpeername()).isEqualTo(client.getsockname());
    }
}
