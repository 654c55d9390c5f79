package org.bsdsocket.tck.tests.creation;

import static org.assertj.core.api.Assertions.assertThat;

import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.Socket;
import org.bsdsocket.SocketModule;
import org.bsdsocket.UnavailableException;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.junit.jupiter.api.Test;

/** What the module says of IPv6 beforehand. */
@Compliance
final class HasDualstackIpv6Test {

    @Test
    @Asserts("socket.has_dualstack_ipv6#1")
    void tellsWhetherOneSocketServesBoth(SocketModule socket, Kit kit) throws Exception {
        HostPort everywhere = new HostPort("", 0);
        if (socket.hasDualstackIpv6()) {
            Socket server = kit.track(socket.createServer(everywhere, Constants.AF_INET6, null, false, true));
            assertThat(server.family()).isEqualTo(Constants.AF_INET6);
        } else {
            kit.raises(
                    IllegalArgumentException.class,
                    () -> kit.track(socket.createServer(everywhere, Constants.AF_INET6, null, false, true)));
        }
    }

    @Test
    @Asserts("socket.has_ipv6#1")
    void tellsWhetherThereIsIpv6(SocketModule socket, Kit kit) throws Exception {
        if (socket.hasIpv6()) {
            Socket made = kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM));
            made.bind(new HostPort("::1", 0));
            assertThat(made.family()).isEqualTo(Constants.AF_INET6);
        } else {
            kit.raises(
                    UnavailableException.class,
                    () -> kit.track(socket.socket(Constants.AF_INET6, Constants.SOCK_DGRAM)));
        }
    }
}
