package org.bsdsocket.tck.run;

import org.bsdsocket.SocketModule;
import org.bsdsocket.spi.Capability;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.Uses;
import org.junit.jupiter.api.Test;

/** Tests that handle descriptors by number, or say so. */
@Compliance
@Uses(Capability.DESCRIPTORS)
final class NumberChecks {

    @Test
    @Asserts("numbers#1")
    void one(SocketModule socket, Kit kit) throws Exception {
        kit.track(socket.socketpair());
    }

    @Test
    @Asserts("numbers#1")
    void another(SocketModule socket, Kit kit) throws Exception {
        kit.track(socket.socketpair());
    }

    @Test
    @Asserts("numbers#2")
    void aThird(SocketModule socket, Kit kit) throws Exception {
        kit.track(socket.socketpair());
    }
}
