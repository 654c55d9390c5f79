package org.bsdsocket.tck.tests.life;

import org.bsdsocket.OSException;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Alone;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** Closes a descriptor behind its socket's back: alone, or its number might be somebody else's by then. */
@Alone
@Compliance
final class CloseErrorTest {

    @Test
    @Asserts("socket.socket.close#9")
    void anErrorInClosingIsThrown(SocketModule socket, Kit kit) throws Exception {
        // Everything has been run once before, so that nothing is loaded from a file between the two.
        socket.close(socket.socket().detach());
        kit.raises(OSException.class, "EBADF", () -> socket.close(Integer.MAX_VALUE));
        Socket s = socket.socket();
        socket.close(s.fileno());
        kit.raises(OSException.class, "EBADF", s::close);
    }
}
