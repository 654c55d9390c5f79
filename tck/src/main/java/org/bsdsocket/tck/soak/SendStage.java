package org.bsdsocket.tck.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.bsdsocket.BlockingIOException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;

/** One end of a pair whose buffers are full. */
final class SendStage extends PairStage {

    private static final int BLOCK = 1 << 16;

    private final Calling send;
    private final ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);

    SendStage(SocketModule socket, Timeout mode, Calling send) {
        super(socket, mode);
        this.send = send;
    }

    @Override
    Socket open() throws Exception {
        Socket s = renew().first();
        s.settimeout(Timeout.NON_BLOCKING);
        try {
            while (true) {
                s.send(block.clear());
            }
        } catch (BlockingIOException full) {
            s.settimeout(mode);
            return s;
        }
    }

    @Override
    void call(Socket s) throws Exception {
        send.on(s);
    }

    @Override
    void use(Socket s) throws Exception {
        Socket peer = pair().second();
        peer.settimeout(Timeout.NON_BLOCKING);
        try {
            while (true) {
                peer.recvInto(block.clear());
            }
        } catch (BlockingIOException empty) {
            assertThat(s.send(new byte[] {42})).isEqualTo(1);
            assertThat(peer.recv(9)).containsExactly(42);
        }
    }
}
