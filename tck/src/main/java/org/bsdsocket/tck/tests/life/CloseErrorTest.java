package org.bsdsocket.tck.tests.life;

import java.util.ArrayList;
import java.util.List;
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

    private static final int SPARE_NUMBERS = 16;

    @Test
    @Asserts("socket.socket.close#9")
    void anErrorInClosingIsThrown(SocketModule socket, Kit kit) throws Exception {
        // Everything has been run once before, so that nothing is loaded from a file between the two.
        socket.close(socket.socket().detach());
        kit.raises(OSException.class, "EBADF", () -> socket.close(Integer.MAX_VALUE));
        Socket s = aboveFreeNumbers(socket);
        socket.close(s.fileno());
        kit.raises(OSException.class, "EBADF", s::close);
    }

    /** A socket of a number that nobody else gets: the JVM's own threads open files at any time, and get the lowest ones. */
    private static Socket aboveFreeNumbers(SocketModule socket) throws OSException {
        List<Socket> lower = new ArrayList<>();
        for (int i = 0; i < SPARE_NUMBERS; i++) {
            lower.add(socket.socket());
        }
        Socket above = socket.socket();
        for (Socket freed : lower) {
            freed.close();
        }
        return above;
    }
}
