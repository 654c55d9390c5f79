package org.bsdsocket.tck.tests.creation;

import org.bsdsocket.HostPort;
import org.bsdsocket.OSException;
import org.bsdsocket.SocketModule;
import org.bsdsocket.Timeout;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Alone;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

@Alone
@Compliance
@Uses(Capability.RESOLVER)
final class CreateConnectionLeakTest {

    @Test
    @Asserts("socket.create_connection#13")
    void failedAttemptsLeaveNoSocketOpen(SocketModule socket, Kit kit) throws Exception {
        HostPort refusing = kit.refusingAddress();
        Timeout timeout = Timeout.ofSeconds(1);
        // What a backend makes once and keeps is made before anybody counts.
        kit.raises(OSException.class, () -> socket.createConnection(refusing, timeout));
        kit.leaksNothing(() -> {
            for (int i = 0; i < 10; i++) {
                kit.raises(OSException.class, () -> socket.createConnection(refusing, timeout));
            }
        });
    }
}
