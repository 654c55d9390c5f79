package org.bsdsocket.tck.tests.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bsdsocket.Constants;
import org.bsdsocket.ControlMessage;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;

/** Descriptors to pass, and what has come of them at the other end. */
final class Passing {

    private final SocketModule socket;
    private final Kit kit;
    private final SocketPair[] pairs;

    /** That many connections, of which one end each is to be passed. */
    Passing(SocketModule socket, Kit kit, int count) throws OSException {
        this.socket = socket;
        this.kit = kit;
        this.pairs = new SocketPair[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = kit.tcpPair();
        }
    }

    /** The descriptors to pass. */
    long[] fds() {
        long[] fds = new long[pairs.length];
        for (int i = 0; i < fds.length; i++) {
            fds[i] = pairs[i].first().fileno();
        }
        return fds;
    }

    /** The control message that passes them. */
    ControlMessage rights() {
        return rights(socket, fds());
    }

    static ControlMessage rights(SocketModule socket, long... fds) {
        ByteBuffer data = ByteBuffer.allocate(fds.length * Integer.BYTES).order(ByteOrder.nativeOrder());
        for (long fd : fds) {
            data.putInt((int) fd);
        }
        return new ControlMessage(
                (int) socket.valueOf(Constants.SOL_SOCKET), (int) socket.valueOf(Constants.SCM_RIGHTS), data.array());
    }

    /** The descriptors in a control message, as native integers. */
    static long[] descriptors(ControlMessage rights) {
        ByteBuffer data = ByteBuffer.wrap(rights.data()).order(ByteOrder.nativeOrder());
        long[] fds = new long[data.remaining() / Integer.BYTES];
        for (int i = 0; i < fds.length; i++) {
            fds[i] = data.getInt();
        }
        return fds;
    }

    /** Whether a control message passes descriptors. */
    static boolean isRights(SocketModule socket, ControlMessage item) {
        return item.level() == socket.valueOf(Constants.SOL_SOCKET)
                && item.type() == socket.valueOf(Constants.SCM_RIGHTS);
    }

    /** Checks that received descriptors are new ones for the connections passed, from the first on; closes them. */
    void assertReceived(long... received) throws Exception {
        for (int i = 0; i < received.length; i++) {
            assertThat(received[i])
                    .as("descriptor " + i)
                    .isNotIn(java.util.Arrays.stream(fds()).boxed().toArray());
            Socket arrived = kit.track(socket.socket(received[i]));
            arrived.sendall(Bytes.of("" + i));
            assertThat(Bytes.readText(kit, pairs[i].second(), 1))
                    .as("at the peer of descriptor " + i)
                    .isEqualTo("" + i);
            arrived.close();
        }
    }

    /** Closes our own ends: each connection must end then, unless a copy of its descriptor was left open. */
    void assertNothingLeftOpen() throws Exception {
        for (SocketPair pair : pairs) {
            pair.first().close();
        }
        for (int i = 0; i < pairs.length; i++) {
            Socket peer = pairs[i].second();
            assertThat(kit.within(Bytes.SOON, () -> peer.recv(1)))
                    .as("at the peer of descriptor " + i)
                    .isEmpty();
        }
    }
}
