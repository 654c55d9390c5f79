package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bsdsocket.Constants;
import org.bsdsocket.IntConstant;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** What only Windows has, on another system. */
@Compliance
final class WindowsOnlyTest {

    @Test
    @Asserts("socket.fromshare#1")
    void fromshareRefuses(SocketModule socket, Kit kit) {
        saysSo("fromshare", kit.raises(UnavailableException.class, () -> socket.fromshare(new byte[8])));
        assertThat(kit.oracle().lines("print(hasattr(socket, 'fromshare'))")).containsExactly("False");
    }

    @Test
    @Asserts("socket.socket.share#1")
    void shareRefuses(Kit kit) throws Exception {
        Socket open = kit.udp();
        saysSo("share", kit.raises(UnavailableException.class, () -> open.share(1)));
        assertThat(kit.oracle().lines("print(hasattr(socket.socket, 'share'))")).containsExactly("False");
    }

    @Test
    @Asserts("socket.socket.ioctl#1")
    void ioctlRefuses(Kit kit) throws Exception {
        Socket open = kit.udp();
        saysSo("ioctl", kit.raises(UnavailableException.class, () -> open.ioctl(Constants.SIO_RCVALL, 1)));
        saysSo(
                "ioctl",
                kit.raises(
                        UnavailableException.class, () -> open.ioctl(Constants.SIO_KEEPALIVE_VALS, 1, 10_000, 3_000)));
        assertThat(kit.oracle().lines("print(hasattr(socket.socket, 'ioctl'))")).containsExactly("False");
    }

    @Test
    @Asserts("socket.SIO_RCVALL#1")
    void itsConstantsAreNotDefined(SocketModule socket, Kit kit) {
        for (IntConstant constant : List.of(
                Constants.SIO_RCVALL,
                Constants.SIO_KEEPALIVE_VALS,
                Constants.SIO_LOOPBACK_FAST_PATH,
                Constants.RCVALL_OFF,
                Constants.RCVALL_ON,
                Constants.RCVALL_SOCKETLEVELONLY,
                Constants.RCVALL_IPLEVEL,
                Constants.RCVALL_MAX)) {
            assertThat(socket.isDefined(constant)).as(constant.name()).isFalse();
            assertThat(kit.raises(UnavailableException.class, () -> socket.valueOf(constant)))
                    .hasMessageContaining(String.valueOf(constant.name()));
        }
    }

    private static void saysSo(String name, UnavailableException refused) {
        assertThat(refused).hasMessageStartingWith(name + " ").hasMessageContaining("Windows");
    }
}
