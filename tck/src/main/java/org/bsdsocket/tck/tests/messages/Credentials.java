package org.bsdsocket.tck.tests.messages;

import org.bsdsocket.Constants;
import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.UnmetException;

/** A control message that comes with every message, without anybody sending it. */
final class Credentials {

    private Credentials() {}

    /** Has the system tell a socket who sent each message. */
    static void ask(SocketModule socket, Socket receiver) throws OSException {
        if (!socket.isDefined(Constants.SO_PASSCRED)) {
            throw new UnmetException("this platform has no SO_PASSCRED, by which a message gets a second item");
        }
        receiver.setsockopt(Constants.SOL_SOCKET, Constants.SO_PASSCRED, 1);
    }
}
