package org.bsdsocket.tck.soak;

import java.util.Objects;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.Timeout;
import org.jspecify.annotations.Nullable;

/** A fresh pair for each round; the call is the first end's. */
abstract class PairStage extends Stage {

    final Timeout mode;
    private @Nullable SocketPair pair;

    PairStage(SocketModule socket, Timeout mode) {
        super(socket);
        this.mode = mode;
    }

    final SocketPair renew() throws Exception {
        SocketPair made = socket.socketpair();
        ofRound(made.first());
        ofRound(made.second());
        pair = made;
        return made;
    }

    final SocketPair pair() {
        return Objects.requireNonNull(pair, "no round has begun");
    }
}
