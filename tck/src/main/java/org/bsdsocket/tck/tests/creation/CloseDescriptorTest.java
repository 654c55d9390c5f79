package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.SocketPair;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class CloseDescriptorTest {

    // No process has so many descriptors, so that none of somebody else's is closed.
    private static final long NEVER_OPEN = Integer.MAX_VALUE;

    @Test
    @Asserts("socket.close#1")
    void endsTheConnection(SocketModule socket, Kit kit) throws Exception {
        SocketPair pair = kit.tcpPair();
        socket.close(pair.first().detach());
        assertThat(kit.within(Bytes.SOON, () -> pair.second().recv(1))).isEmpty();
    }

    @Test
    @Asserts("socket.close#2")
    void refusesWhatIsNotOpen(SocketModule socket, Kit kit) {
        kit.raises(OSException.class, "EBADF", () -> socket.close(NEVER_OPEN));
    }
}
