package org.bsdsocket.tck.tests.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.NetworkInterface;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bsdsocket.AddrInfo;
import org.bsdsocket.Constants;
import org.bsdsocket.HostPort;
import org.bsdsocket.HostPort6;
import org.bsdsocket.IntConstant;
import org.bsdsocket.NameInfo;
import org.bsdsocket.SocketModule;
import org.bsdsocket.tck.Asserts;
import org.bsdsocket.tck.Compliance;
import org.bsdsocket.tck.Kit;
import org.bsdsocket.tck.tests.addresses.Loopback;
import org.bsdsocket.tck.tests.data.Bytes;
import org.junit.jupiter.api.Test;

@Compliance
final class GetnameinfoTest {

    private static final HostPort WEB = new HostPort("127.0.0.1", 80);

    @Test
    @Asserts("socket.getnameinfo#1")
    void theHostIsNumericWhereAsked(SocketModule socket, Kit kit) throws Exception {
        NameInfo info = kit.within(Bytes.SOON, () -> socket.getnameinfo(WEB, Constants.NI_NUMERICHOST));
        assertThat(info.host()).isEqualTo("127.0.0.1");
    }

    @Test
    @Asserts("socket.getnameinfo#2")
    void theHostIsANameOtherwise(SocketModule socket, Kit kit) throws Exception {
        NameInfo info = kit.within(Bytes.SOON, () -> socket.getnameinfo(WEB, IntConstant.of(0)));
        assertThat(info.host()).matches(".*[a-z].*");
        List<AddrInfo> back = kit.within(Bytes.SOON, () -> socket.getaddrinfo(info.host(), 80));
        assertThat(back).extracting(AddrInfo::sockaddr).contains(WEB);
    }

    @Test
    @Asserts("socket.getnameinfo#3")
    void thePortIsInDigitsWhereAsked(SocketModule socket, Kit kit) throws Exception {
        NameInfo info = kit.within(Bytes.SOON, () -> socket.getnameinfo(WEB, Constants.NI_NUMERICSERV));
        assertThat(info.port()).isEqualTo("80");
    }

    @Test
    @Asserts("socket.getnameinfo#4")
    void thePortIsAServiceOtherwise(SocketModule socket, Kit kit) throws Exception {
        NameInfo info = kit.within(Bytes.SOON, () -> socket.getnameinfo(WEB, Constants.NI_NUMERICHOST));
        assertThat(info.port()).isEqualTo("http");
    }

    @Test
    @Asserts("socket.getnameinfo#5")
    void aScopeIsTheEndOfTheHost(SocketModule socket, Kit kit) throws Exception {
        NetworkInterface device = Loopback.device();
        HostPort6 allNodes = new HostPort6("ff02::1", 80, 0, device.getIndex());
        NameInfo info = kit.within(Bytes.SOON, () -> socket.getnameinfo(allNodes, Constants.NI_NUMERICHOST));
        assertThat(info.host()).isEqualTo("ff02::1%" + device.getName());
    }

    @Test
    @Asserts("socket.getnameinfo#6")
    void tellsTheAuditHooksBeforeItAsks(SocketModule socket, Kit kit) {
        List<List<?>> told = new CopyOnWriteArrayList<>();
        socket.addAuditHook((event, args) -> {
            if (event.equals("socket.getnameinfo")) {
                told.add(args);
                throw new IllegalStateException("not to be asked");
            }
        });
        kit.raises(IllegalStateException.class, () -> socket.getnameinfo(WEB, Constants.NI_NUMERICHOST));
        assertThat(told).containsExactly(List.of(WEB));
    }
}
