package org.bsdsocket.tck.tests.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Address;
import org.bsdsocket.Socket;
import org.bsdsocket.tck.Kit;

/** Forms of addresses that a socket must not take. */
final class Forms {

    private Forms() {}

    /** Checks that binding, connecting and sending refuse an address of another family, and say what they expect. */
    static void refused(Kit kit, Socket socket, Address wrong, String expected) {
        String got = wrong.getClass().getSimpleName();
        Throwable bind = kit.raises(IllegalArgumentException.class, () -> socket.bind(wrong));
        assertThat(bind.getMessage()).contains(expected, got);
        Throwable connect = kit.raises(IllegalArgumentException.class, () -> socket.connect(wrong));
        assertThat(connect.getMessage()).contains(expected, got);
        Throwable sendto = kit.raises(IllegalArgumentException.class, () -> socket.sendto(new byte[1], wrong));
        assertThat(sendto.getMessage()).contains(expected, got);
    }
}
